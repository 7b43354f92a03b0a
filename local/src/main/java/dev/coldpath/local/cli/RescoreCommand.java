package dev.coldpath.local.cli;

import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.rescore.DifferenceReport;
import dev.coldpath.scoring.rescore.Rescore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `coldpath rescore`: what another manifest would have made of all that is scored.
@Command(
        name = "rescore",
        description = {
            "Score every newest record once more under another manifest, from stored snapshots, and tell what would"
                    + " change. Nothing is fetched and nothing is written.",
            "Ends with 0 when the change passes its gates, and with 3 when it does not."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RescoreCommand implements Callable<Integer> {
    private static final int HELD_BACK = 3;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--manifest",
            required = true,
            paramLabel = "FILE",
            description = "The other manifest, in the form of manifest-v1.json.")
    Path manifest;

    @Option(
            names = "--shadow",
            required = true,
            description = "Only tell, which is all there is: a manifest becomes the live one with a new build.")
    boolean shadow;

    @Mixin
    DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        Manifest other = read();
        if (!SqliteEngine.isIn(data.anywhere())) {
            throw new Unusable(data.anywhere() + " holds no scores; name the service's data folder with --data.");
        }
        try (SqliteEngine engine = SqliteEngine.open(data.anywhere())) {
            Rescore rescore = new Rescore(engine.newestRecords(), engine.snapshots(), other);
            DifferenceReport report = new DifferenceReport(other.version(), rescore.run(this::tell));
            spec.commandLine().getOut().println(report.text());
            spec.commandLine().getOut().flush();
            return report.passes() ? 0 : HELD_BACK;
        }
    }

    private void tell(long done) {
        spec.commandLine().getErr().printf("%,d records%n", done);
        spec.commandLine().getErr().flush();
    }

    private Manifest read() {
        try {
            return Manifest.parse(Files.readAllBytes(manifest));
        } catch (IOException e) {
            throw new Unusable(manifest + " cannot be read: " + Reasons.of(e, manifest) + ".", e);
        } catch (IllegalArgumentException e) {
            throw new Unusable(manifest + ": " + e.getMessage(), e);
        }
    }
}
