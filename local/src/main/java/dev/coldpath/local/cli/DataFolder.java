package dev.coldpath.local.cli;

import dev.coldpath.local.Wiring;
import dev.coldpath.local.refusal.Unusable;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The data folder that a command works on.
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "./data",
            description = "The service's data folder (${DEFAULT-VALUE}). The service may run meanwhile.")
    private Path path = Path.of("data");

    /// For commands that may begin a new one.
    ///
    /// @throws Unusable when no folder is named
    Path anywhere() {
        return named(path);
    }

    /// For commands that look at a service's data or change them: a slip of the pen must not begin another service.
    ///
    /// @throws Unusable when there are none
    Path existing() {
        Wiring.requireData(anywhere());
        return path;
    }

    /// An empty name would be the folder that the command was typed in.
    static Path named(Path path) {
        if (path.toString().isBlank()) {
            throw new Unusable("--data must name a folder.");
        }
        return path;
    }
}
