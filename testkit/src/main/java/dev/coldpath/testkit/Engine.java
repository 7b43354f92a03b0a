package dev.coldpath.testkit;

import dev.coldpath.account.Accounts;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.OperatorStores;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.meter.CachedCalls;
import dev.coldpath.meter.Charges;
import dev.coldpath.result.ResultStore;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.ConfidenceReports;
import dev.coldpath.score.Explanations;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Replays;
import dev.coldpath.submit.Usage;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.JobHooks;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One storage engine as contracts see it: its ports, and a few back doors for what no port should offer. Tests may
/// share one store: contracts ask only about what they have made themselves.
public interface Engine extends ContentEngine {
    Accounts accounts();

    Admissions admissions();

    Replays replays();

    JobStore jobs();

    ResultStore results();

    ResultStore resultObjects();

    JobList jobList();

    Claims claims();

    DueJobs dueJobs();

    StartGate gate();

    Pulse pulse();

    Settlements settlements();

    TokenBuckets buckets();

    ScoreRecords scoreRecords();

    ScoreLog scoreLog();

    Universe universe();

    ScoreHistory scoreHistory();

    ConfidenceReports confidenceReports();

    Explanations explanations();

    CachedCalls cachedCalls();

    Charges charges();

    Cohorts cohorts();

    ScoredRuns scoredRuns();

    MoverStore moverStore();

    SnapshotStore snapshots();

    Endpoints endpoints();

    Deliveries deliveries();

    JobHooks jobHooks();

    OperatorStores operator();

    /// How many of so many random histories to play: an engine whose every call crosses a wire plays fewer of them.
    default int histories(int wanted) {
        return wanted;
    }

    /// Back door: makes these the newest records of domains that have none, and counts them. An engine that finds many
    /// slow has a faster way.
    default void givenNewest(List<Firm> firms) {
        firms.forEach(firm -> firm.record(this));
    }

    /// Back door: stores this row as it is, over any older one, without lock or counters. An open one is due at its
    /// first due time.
    void given(Job job);

    /// Back door: stores this lock as it is, over any older one.
    void given(Scope scope, InputHash hash, Lock lock);

    /// Back door: the lock as stored; `FREE` when there is none.
    Lock lock(Scope scope, InputHash hash);

    /// Back door: what a scope's scores were charged, as stored; nothing when there are no counters.
    default Usage usage(Scope scope) {
        return usage(scope, Product.SCORE);
    }

    /// The same for either product.
    Usage usage(Scope scope, Product product);

    /// Back door: the same for a key.
    Usage usage(KeyId key);

    /// Back door: jobs that ended without holding their locks, as far as it was told.
    List<JobId> lockMismatches();

    /// Back door: when the key was last noted as used.
    Optional<Instant> lastUsed(KeyId key);
}
