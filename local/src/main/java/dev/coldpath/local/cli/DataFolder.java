package dev.coldpath.local.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which service's data a command works on.
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "./data",
            description = "The service's data folder (${DEFAULT-VALUE}). The service may run meanwhile.")
    Path path = Path.of("data");
}
