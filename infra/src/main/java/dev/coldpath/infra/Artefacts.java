package dev.coldpath.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is deployed: the functions' zips, and the state machine as it stands in its file.
///
/// @param lambdas the folder with one folder a zip
/// @param pipeline the text of `statemachine.asl.json`
record Artefacts(Path lambdas, String pipeline) {
    static Artefacts of(Path checkout) {
        Path file = checkout.resolve("statemachine.asl.json");
        try {
            return new Artefacts(checkout.resolve("lambdas").toAbsolutePath(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("state machine: cannot read " + file, e);
        }
    }

    /// The zip that Maven builds of a leaf module.
    Path zip(String leaf) {
        Path zip = lambdas.resolve(leaf).resolve("target").resolve("coldpath-" + leaf + ".zip");
        if (!Files.isRegularFile(zip)) {
            throw new IllegalArgumentException("zip of " + leaf + ": " + zip + " is missing; ./build -Dquick package");
        }
        return zip;
    }
}
