package dev.coldpath.score.movers;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Rating;
import dev.coldpath.score.Tenths;
import java.util.Comparator;
import java.util.Optional;

/// A company whose score changed.
public record Mover(Domain domain, String companyName, Tenths now, Tenths then) {
    /// Who moved most comes first.
    public static final Comparator<Mover> BY_SIZE = Comparator.comparingInt(
                    (Mover mover) -> -Math.abs(mover.delta().value()))
            .thenComparing(mover -> mover.domain().name());

    /// A record that rests on much more or less evidence than the other tells of the evidence, not of the company.
    private static final int MOST_COMPLETENESS_APART = 15;

    /// Whether two runs of a domain make it a mover.
    static Optional<Mover> of(ScoredRun then, ScoredRun now, String pipelineVersion) {
        boolean comparable = then.pipelineVersion().equals(pipelineVersion)
                && now.pipelineVersion().equals(pipelineVersion)
                && Math.abs(now.completenessPct() - then.completenessPct()) <= MOST_COMPLETENESS_APART;
        return comparable && !now.composite().equals(then.composite())
                ? Optional.of(new Mover(now.ref().domain(), now.companyName(), now.composite(), then.composite()))
                : Optional.empty();
    }

    public Tenths delta() {
        return new Tenths(now.value() - then.value());
    }

    boolean gained() {
        return delta().value() > 0;
    }

    public Rating ratingNow() {
        return Rating.of(now);
    }

    public Rating ratingThen() {
        return Rating.of(then);
    }
}
