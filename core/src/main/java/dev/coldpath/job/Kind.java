package dev.coldpath.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a job computes. Its product decides how it runs: a score in a pipeline that enters through a gate, everything
/// else by a worker that claims it.
public enum Kind {
    SCORE("score", Product.SCORE),
    INTELLIGENCE_SEARCH("intelligence_search", Product.INTELLIGENCE),
    INTELLIGENCE_DISCOVER("intelligence_discover", Product.INTELLIGENCE),
    CAMPAIGN_BRIEF("campaign_brief", Product.INTELLIGENCE),
    LLM_CONTEXT("llm_context", Product.INTELLIGENCE);

    /// How often a worker may claim a job.
    public static final int MOST_ATTEMPTS = 3;

    private static final Duration SCORE_READABLE = Duration.ofDays(30);
    private static final Duration RESULT_READABLE = Duration.ofDays(1);
    private static final Duration RESULT_REMEMBERED = Duration.ofDays(30);
    private static final Duration WORK = Duration.ofMinutes(5);

    private final String wire;
    private final Product product;

    Kind(String wire, Product product) {
        this.wire = wire;
        this.product = product;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }

    public Product product() {
        return product;
    }

    /// Whether workers claim it; otherwise a pipeline runs it, and its gate says whether it started.
    public boolean claimed() {
        return product == Product.INTELLIGENCE;
    }

    /// From admission: not started by then, the job fails and its charge is returned.
    public Duration startWithin() {
        return switch (product) {
            case SCORE -> Duration.ofMinutes(5);
            case INTELLIGENCE -> Duration.ofMinutes(15);
        };
    }

    /// From admission: not over by then, the job fails.
    public Duration endWithin() {
        return switch (product) {
            case SCORE -> Duration.ofMinutes(7);
            case INTELLIGENCE -> Duration.ofMinutes(20);
        };
    }

    /// From the first claim, over all attempts; absent where the engine limits the run itself.
    public Optional<Duration> workWithin() {
        return claimed() ? Optional.of(WORK) : Optional.empty();
    }

    /// From admission: when the reconciler first looks at a job that is still open.
    public Duration firstLook() {
        return switch (product) {
            case SCORE -> Duration.ofSeconds(90);
            case INTELLIGENCE -> Duration.ofSeconds(45);
        };
    }

    /// When the job's answer may no longer be read; empty while that is not known, since it may not be over.
    Optional<Instant> expiresAt(Instant createdAt, JobState state) {
        return switch (product) {
            case SCORE -> Optional.of(createdAt.plus(SCORE_READABLE));
            case INTELLIGENCE ->
                state instanceof JobState.Settled over
                        ? Optional.of(over.at().plus(RESULT_READABLE))
                        : Optional.empty();
        };
    }

    /// From admission: so long at least a job answers.
    public Duration answersFor() {
        return switch (product) {
            case SCORE -> SCORE_READABLE;
            case INTELLIGENCE -> RESULT_READABLE.plus(RESULT_REMEMBERED);
        };
    }

    /// How long an expired job is still known to have been.
    Duration rememberedFor() {
        return switch (product) {
            case SCORE -> Duration.ZERO;
            case INTELLIGENCE -> RESULT_REMEMBERED;
        };
    }
}
