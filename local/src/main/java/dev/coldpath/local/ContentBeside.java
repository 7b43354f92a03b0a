package dev.coldpath.local;

import dev.coldpath.local.LocalHost.Parts;
import dev.coldpath.local.inbox.ContentIntake;

/// Takes content in from the command line: here, where no service holds the data folder, and through the service that
/// does otherwise, since only one process writes the index.
public final class ContentBeside implements AutoCloseable {
    private final ContentIntake intake;
    private final Parts parts;

    ContentBeside(ContentIntake intake, Parts parts) {
        this.intake = intake;
        this.parts = parts;
    }

    public ContentIntake intake() {
        return intake;
    }

    @Override
    public void close() {
        parts.close();
    }
}
