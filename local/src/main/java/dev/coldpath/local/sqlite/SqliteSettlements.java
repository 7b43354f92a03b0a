package dev.coldpath.local.sqlite;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Usage;
import dev.coldpath.webhook.Delivery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Ends jobs inside one transaction with every effect of the end.
final class SqliteSettlements implements Settlements {
    private final Database database;
    private final Consumer<JobId> lockMismatch;

    /// Takes its database.
    ///
    /// @param lockMismatch told of a job that ended without holding its lock, which is never expected
    SqliteSettlements(Database database, Consumer<JobId> lockMismatch) {
        this.database = database;
        this.lockMismatch = lockMismatch;
    }

    @Override
    public Settled settle(Settlement settlement) {
        JobId id = settlement.seen().id();
        Done done = database.write("job " + id + ": settlement", session -> settle(session, settlement));
        if (done.lockMissed()) {
            lockMismatch.accept(id);
        }
        return done.settled();
    }

    /// What came of it, and whether the job was found without its lock.
    private record Done(Settled settled, boolean lockMissed) {
        Done(Settled settled) {
            this(settled, false);
        }
    }

    private static Done settle(Session session, Settlement settlement) throws SQLException {
        Optional<JobRows.Stored> stored =
                JobRows.findForEnd(session, settlement.seen().id());
        if (stored.isEmpty()) {
            return new Done(new Settled.Gone());
        }
        Job job = stored.get().job();
        if (!job.open()) {
            boolean mine = stored.get().settledBy().equals(Optional.of(settlement.settledBy()));
            return new Done(mine ? new Settled.Won(job) : new Settled.Lost(job));
        }
        boolean moved = !job.state().equals(settlement.seen().state());
        if (moved || !stored.get().known()) {
            return new Done(new Settled.Moved());
        }
        if (settlement.refund() && !job.kind().claimed() && !shutGate(session, settlement)) {
            return new Done(new Settled.GateOpen());
        }
        return end(session, job, settlement);
    }

    private static boolean shutGate(Session session, Settlement settlement) throws SQLException {
        return GateRows.shut(session, settlement.seen().id(), settlement.next().at());
    }

    private static Done end(Session session, Job job, Settlement settlement) throws SQLException {
        Job ended = job.moved(settlement.next());
        if (settlement.refund()) {
            ended = ended.refunded();
            giveBack(session, job);
        }
        JobRows.end(session, ended, settlement.settledBy());
        for (Delivery delivery : Delivery.ofEnd(ended)) {
            DeliveryRows.insert(session, delivery);
        }
        Lock lock = LockRows.find(session, job.scope(), job.hash());
        boolean held = lock.heldBy(job.id());
        if (held) {
            LockRows.put(session, job.scope(), job.hash(), let(lock, settlement, job));
        }
        return new Done(new Settled.Won(ended), !held && !job.apart());
    }

    private static void giveBack(Session session, Job job) throws SQLException {
        if (job.charge().waived()) {
            return;
        }
        Instant minute = job.charge().minute();
        Usage scope = UsageRows.find(session, job.scope(), job.kind().product());
        UsageRows.put(session, job.scope(), job.kind().product(), scope.returned(minute));
        if (job.charge().onKey()) {
            Usage key = UsageRows.find(session, job.key());
            UsageRows.put(session, job.key(), key.returned(minute));
        }
    }

    private static Lock let(Lock lock, Settlement settlement, Job job) {
        return switch (settlement.next()) {
            case Succeeded(Open _, Instant at, ResultRef result) ->
                whole(result) ? lock.succeeded(job.id(), at) : lock.freed();
            case Failed _ -> lock.freed();
        };
    }

    /// What was cut short is nobody else's answer.
    private static boolean whole(ResultRef result) {
        return !(result instanceof Kept kept) || kept.whole();
    }
}
