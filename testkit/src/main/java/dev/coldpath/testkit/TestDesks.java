package dev.coldpath.testkit;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.admin.AccountDesk.Opened;
import dev.coldpath.admin.AccountDesk.Wish;
import dev.coldpath.admin.AskAgain;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Desks.Means;
import dev.coldpath.admin.Desks.Workings;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.admin.Outcome;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Scribe;
import dev.coldpath.job.JobIds;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.plan.Overrides;
import dev.coldpath.plan.Plans;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The operator's desks over one engine's stores, with starts and runs that do as a test says.
public final class TestDesks {
    private static final SecureRandom CHANCE = new SecureRandom();

    /// For who needs one and does not care which.
    public static final Pepper PEPPER =
            new Pepper("a pepper of the contracts, long enough to keep".getBytes(StandardCharsets.UTF_8));

    private TestDesks() {}

    /// What was done.
    public static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("not done but " + outcome);
    }

    /// A new account with a live and a test key.
    public static Opened opened(Desks desks, Instant at) {
        return value(desks.accounts()
                .open(new Wish("Acme", "growth", Overrides.NONE, List.of(Mode.LIVE, Mode.TEST)), at));
    }

    /// Over starts and runs that nobody looks at.
    public static Desks over(Engine engine) {
        return over(engine, new ScriptedStarter(), new ScriptedRuns(), PEPPER);
    }

    /// What was done to an account, the newest first.
    public static List<AuditRow> audit(Engine engine, AccountId id) {
        return engine.operator()
                .audit()
                .list(Optional.of(id), Optional.empty(), 100)
                .rows();
    }

    public static Desks over(Engine engine, ScriptedStarter starter, ScriptedRuns runs, Pepper pepper) {
        SettleJob settle = new SettleJob(engine.jobs(), engine.settlements(), engine.scoreRecords(), Samples::word);
        String own = Samples.word();
        TokenBuckets buckets =
                (name, rate, now, patience) -> engine.buckets().reserve(own + "." + name, rate, now, patience);
        Probe probe = new Probe(engine.jobs(), buckets, runs, settle);
        JobIds ids = new JobIds(() -> Samples.NOON, CHANCE);
        return Desks.over(
                engine.operator(),
                new Workings(
                        engine.jobs(),
                        engine.dueJobs(),
                        settle,
                        starter,
                        runs,
                        new Reconciler(engine.dueJobs(), starter, probe, engine.pulse(), Samples.UNHURRIED)),
                new Means(
                        Plans.builtIn(),
                        () -> new KeyMint(CHANCE, pepper),
                        new Scribe("test", () -> ids.get().value()),
                        ids),
                Map.of(LetterQueue.EVENTS, new AskAgain(engine.jobs(), probe)));
    }
}
