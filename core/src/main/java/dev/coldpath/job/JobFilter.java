package dev.coldpath.job;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which of a scope's jobs a list shows.
///
/// @param stages any of these; empty for all
/// @param from created then or later
/// @param to created before then
public record JobFilter(
        Product product, Set<Stage> stages, Optional<Kind> kind, Optional<Instant> from, Optional<Instant> to) {
    public JobFilter {
        EnumSet<Stage> ordered = EnumSet.noneOf(Stage.class);
        ordered.addAll(stages);
        stages = Collections.unmodifiableSet(ordered);
    }

    public static JobFilter all(Product product) {
        return new JobFilter(product, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean shows(Job job) {
        Instant created = job.schedule().createdAt();
        return job.kind().product() == product
                && (stages.isEmpty() || stages.contains(Stage.of(job.state())))
                && kind.filter(other -> other != job.kind()).isEmpty()
                && from.filter(created::isBefore).isEmpty()
                && to.filter(end -> !created.isBefore(end)).isEmpty();
    }
}
