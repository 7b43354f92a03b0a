package dev.coldpath.testkit;

import dev.coldpath.account.Accounts;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobStore;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Usage;
import dev.coldpath.work.StartGate;

/// One storage engine as contracts see it: its ports, and two back doors for what no port should offer.
public interface Engine {
    Accounts accounts();

    Admissions admissions();

    JobStore jobs();

    DueJobs dueJobs();

    StartGate gate();

    Settlements settlements();

    TokenBuckets buckets();

    ScoreRecords scoreRecords();

    ScoreLog scoreLog();

    Universe universe();

    SnapshotStore snapshots();

    /// Back door: stores this row as it is, without lock or counters.
    void given(Job job);

    /// Back door: the counters as stored.
    Usage usage(Scope scope);
}
