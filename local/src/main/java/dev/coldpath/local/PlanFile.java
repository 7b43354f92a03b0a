package dev.coldpath.local;

import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The operator's own plans. They lie in the data folder unless another file is named, so that whatever works on that
/// folder finds the same ones.
final class PlanFile {
    private static final String USUAL = "plans.json";

    private PlanFile() {}

    /// The built-in plans and those of the file.
    ///
    /// @throws Unusable when the file cannot be read, or what it says cannot be
    static Plans read(Path data, Optional<Path> given) {
        Path file = given.orElse(data.resolve(USUAL));
        if (given.isEmpty() && !Files.exists(file)) {
            return Plans.builtIn();
        }
        try {
            return Plans.builtIn().and(Files.readString(file));
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read as a file of plans: " + Reasons.of(e, file) + ".", e);
        } catch (IllegalArgumentException e) {
            throw new Unusable(file + ": " + e.getMessage() + ".", e);
        }
    }
}
