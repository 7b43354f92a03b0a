package dev.coldpath.testkit;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobIds;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Things that tests need and do not care about. Each call gives something new, so that tests can share a store.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    public static final Duration FRESHNESS = Duration.ofHours(6);
    public static final Limits NO_LIMITS = new Limits("enterprise", FRESHNESS, true, true, Caps.NONE);

    /// One after the other, for as long as it takes.
    public static final Pace UNHURRIED = new Pace(Crew.ALONE, () -> Instant.EPOCH, Duration.ZERO);

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JobIds JOB_IDS = new JobIds(() -> NOON, new Random(7));

    private Samples() {}

    public static Scope scope() {
        return new Scope(account(), Mode.LIVE);
    }

    public static AccountId account() {
        return new AccountId("acct_%06d".formatted(next()));
    }

    public static KeyId keyId() {
        return new KeyId("key_%06d".formatted(next()));
    }

    public static ApiKey apiKey(Scope scope, String plan) {
        return new ApiKey(keyId(), scope, keyHash(), "laptop", "x9Zq", plan, NOON, true);
    }

    public static KeyHash keyHash() {
        return new KeyHash("%064x".formatted(next()));
    }

    public static Domain domain() {
        return new Domain("brightloom%d.com".formatted(next()));
    }

    public static JobId jobId() {
        return JOB_IDS.get();
    }

    /// A scoring job that waits and is stored nowhere.
    public static Job queuedJob() {
        Question question = Ask.anything().question();
        return new Job(
                jobId(),
                scope(),
                keyId(),
                question.kind(),
                question.hash(),
                question.input(),
                false,
                Schedule.of(question.kind(), NOON),
                Charge.at(NOON),
                new Queued(),
                1,
                List.of(),
                Metadata.NONE);
    }

    /// New ids of one shard of the due jobs.
    public static Stream<JobId> jobIdsOf(int shard) {
        return Stream.generate(Samples::jobId).filter(id -> DueJobs.shardOf(id) == shard);
    }

    public static Fence fence() {
        return new Fence("%024x".formatted(next()));
    }

    /// Names a settlement, or anything else that wants a word of its own.
    public static String word() {
        return "w" + next();
    }

    /// A pipeline version, and with it a universe, of its own.
    public static String version() {
        return "v" + next();
    }

    public static Limits coldPerMonth(int most) {
        return limits(Caps.NONE.withMonth(most));
    }

    /// Everything is allowed, but not for ever.
    public static Limits limits(Caps caps) {
        return new Limits("growth", FRESHNESS, true, true, caps);
    }

    /// An idempotency key nobody has used, with a request of its own.
    public static Once once() {
        return new Once("%064x".formatted(next()), "%064x".formatted(next()));
    }

    private static long next() {
        return COUNT.incrementAndGet();
    }
}
