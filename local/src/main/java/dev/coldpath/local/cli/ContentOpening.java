package dev.coldpath.local.cli;

import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.local.ContentBeside;
import dev.coldpath.local.Settings;
import dev.coldpath.local.Wiring;
import dev.coldpath.local.inbox.ContentIntake;
import dev.coldpath.local.refusal.Unusable;
import java.nio.file.Path;
import java.util.Map;

/// Opens a data folder for what takes content in, as the environment says.
record ContentOpening(Map<String, String> environment) implements IngestCommand.Opening {
    @Override
    public IngestCommand.Opened open(Path data) {
        ContentBeside beside = Wiring.content(data, deployment());
        return new IngestCommand.Opened() {
            @Override
            public ContentIntake intake() {
                return beside.intake();
            }

            @Override
            public void close() {
                beside.close();
            }
        };
    }

    Deployment deployment() {
        try {
            return Deployment.from(environment, Settings.STAGE);
        } catch (IllegalArgumentException e) {
            throw new Unusable(e.getMessage() + ".", e);
        }
    }
}
