package dev.coldpath.local;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.KeyMint;
import dev.coldpath.admin.AskAgain;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Desks.Means;
import dev.coldpath.admin.Desks.Workings;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.admin.Redriver;
import dev.coldpath.admin.Scribe;
import dev.coldpath.api.JsonLog;
import dev.coldpath.job.JobIds;
import dev.coldpath.local.keys.KeyFolder;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.plan.Plans;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Builds the operator's desks over the engine.
record OperatorWiring(SqliteEngine engine, SettleJob settle, PepperSource pepper, Plans plans, InstantSource time) {
    /// The desks of a service.
    ///
    /// @param by how the operator's wishes come in, for the audit log
    /// @param engines what starts and stops jobs of whatever product
    Desks desks(String by, Pipeline engines, Reconciler reconciler, Redriver events) {
        JobIds ids = new JobIds(time, new SecureRandom());
        return Desks.over(
                engine.operator(),
                new Workings(engine.jobs(), engine.dueJobs(), settle, engines.starter(), engines.runs(), reconciler),
                new Means(
                        plans,
                        () -> new KeyMint(new SecureRandom(), pepper.all()),
                        new Scribe(by, () -> ids.get().value()),
                        ids),
                Map.of(LetterQueue.EVENTS, events));
    }

    /// The desks beside a service, or without one. Runs are the service's: here none is started or stopped, and a job
    /// that was to be started is left to the service's next look at it.
    ///
    /// @throws Unusable when the folder or the plans cannot be used
    static Beside beside(Path data, Optional<Path> plans) {
        Plans known = PlanFile.read(data, plans);
        try {
            DataFolder.create(data);
            InstantSource time = WallClock.inMillis();
            PepperSource pepper = new KeyFolder(data).pepperSource(new SecureRandom(), time);
            SqliteEngine engine = SqliteEngine.open(data);
            SettleJob settle = new SettleJob(
                    engine.jobs(),
                    engine.settlements(new JsonLog(time, System.err::println)::lockMismatch),
                    engine.scoreRecords(),
                    () -> UUID.randomUUID().toString());
            Pipeline elsewhere = Pipeline.elsewhere();
            Probe probe = new Probe(engine.jobs(), engine.buckets(), elsewhere.runs(), settle);
            Reconciler reconciler =
                    new Reconciler(engine.dueJobs(), elsewhere.starter(), probe, engine.pulse(), Upkeep.pace(time));
            Desks desks = new OperatorWiring(engine, settle, pepper, known, time)
                    .desks("command line", elsewhere, reconciler, new AskAgain(engine.jobs(), probe));
            return new Beside(engine, desks, time);
        } catch (IOException e) {
            throw DataFolder.unusable(data, e);
        }
    }
}
