package dev.coldpath.local.asl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The pipeline's definition as this host carries it: the build puts the repository's one file on the class path.
public final class AslFile {
    private static final String NAME = "statemachine.asl.json";

    private AslFile() {}

    /// The whole file.
    public static String text() {
        try (InputStream file = AslFile.class.getResourceAsStream("/" + NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + ": not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + ": cannot be read", e);
        }
    }
}
