package dev.coldpath.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// This checkout, and a copy of what of it is deployed, with zips that hold nothing: templates do not care.
final class Checkout {
    static final Path ROOT = Path.of(System.getProperty("coldpath.root", ".."));

    private Checkout() {}

    static Path withEmptyZips(Path folder) {
        try {
            Files.copy(ROOT.resolve("statemachine.asl.json"), folder.resolve("statemachine.asl.json"));
            for (String leaf : List.of("submit", "poll", "read", "admin", "mcp", "worker", "upkeep")) {
                Path zip = folder.resolve("lambdas/%s/target/coldpath-%s.zip".formatted(leaf, leaf));
                Files.createDirectories(zip.getParent());
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                    ZipEntry entry = new ZipEntry(leaf);
                    entry.setTime(0);
                    out.putNextEntry(entry);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("checkout: cannot copy it to " + folder, e);
        }
    }
}
