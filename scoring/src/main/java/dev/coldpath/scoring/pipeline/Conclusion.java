package dev.coldpath.scoring.pipeline;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Excluded;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.settle.SettleJob;
import java.time.InstantSource;
import java.util.Optional;

/// Stores the result of a run, then settles its job: in this order, so that a job that succeeded has a record. Each
/// step may be repeated after a crash or a lost answer and happens once.
public final class Conclusion {
    private final ScoreLog log;
    private final ScoreRecords records;
    private final Excluded excluded;
    private final SettleJob settle;
    private final InstantSource time;

    public Conclusion(ScoreLog log, ScoreRecords records, Excluded excluded, SettleJob settle, InstantSource time) {
        this.log = log;
        this.records = records;
        this.excluded = excluded;
        this.settle = settle;
        this.time = time;
    }

    /// The record that an earlier attempt of this run left, its job settled now if it was not yet.
    Optional<ScoreRef> recorded(Domain domain, JobId run) {
        Optional<ScoreRef> record = records.ofRun(domain, run);
        record.ifPresent(ref -> settle.succeeded(run, ref, time.instant()));
        return record;
    }

    /// The reason that an earlier attempt of this run left instead of a record.
    Optional<Insufficiency> reported(Domain domain, JobId run) {
        return log.confidence(domain).filter(report -> report.run().equals(run)).flatMap(Confidence::insufficient);
    }

    /// Whether nobody may ask about it now.
    boolean excludes(Domain domain) {
        return excluded.holds(domain, time.instant());
    }

    /// Empty: somebody excluded the domain meanwhile. That is looked at behind the record, because who excludes one
    /// does so first and has it forgotten then: of the two, the later one sees what the other did.
    Optional<ScoreRef> record(JobId run, Scored scored) {
        Optional<HistoryRow> newest = log.newest(scored.domain());
        ScoreRef ref = log.record(scored.row(run, newest), scored.confidence(run), scored.explanation());
        if (excludes(scored.domain())) {
            leaveOut(run, scored.domain());
            return Optional.empty();
        }
        settle.succeeded(run, ref, time.instant());
        return Optional.of(ref);
    }

    void report(JobId run, Insufficient insufficient) {
        log.report(insufficient.confidence(run));
        settle.withoutRecord(run, time.instant());
    }

    /// Ends a run about a domain that nobody may ask about. Nothing is stored of it, and what was is forgotten.
    void leaveOut(JobId run, Domain domain) {
        log.forget(domain);
        settle.withoutRecord(run, time.instant());
    }
}
