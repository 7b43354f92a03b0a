package dev.coldpath.scoring.pipeline;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.store.StoreDown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records and reports in memory. An answer can be lost after its work is done.
final class MemoryScores implements ScoreLog, ScoreRecords {
    private final List<HistoryRow> rows = new ArrayList<>();
    private final Map<Domain, Confidence> reports = new HashMap<>();
    private Runnable meanwhile = () -> {};
    private boolean loseAnswer;
    private boolean refuse;

    void loseNextAnswer() {
        loseAnswer = true;
    }

    /// Happens while the next record is written.
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    void refuseNext() {
        refuse = true;
    }

    List<HistoryRow> rows() {
        return rows;
    }

    Map<Domain, Confidence> reports() {
        return reports;
    }

    @Override
    public ScoreRef record(HistoryRow row, Confidence confidence, String explanation) {
        refuseOnce();
        Optional<ScoreRef> first = ofRun(row.ref().domain(), row.run());
        if (first.isPresent()) {
            return first.get();
        }
        meanwhile.run();
        HistoryRow free = free(row);
        rows.add(free);
        reports.put(row.ref().domain(), confidence);
        loseOnce();
        return free.ref();
    }

    @Override
    public void report(Confidence confidence) {
        refuseOnce();
        reports.put(confidence.domain(), confidence);
        loseOnce();
    }

    @Override
    public Optional<HistoryRow> newest(Domain domain) {
        return of(domain).stream().max(Comparator.comparing(row -> row.ref().scoredAt()));
    }

    @Override
    public Optional<Confidence> confidence(Domain domain) {
        return Optional.ofNullable(reports.get(domain));
    }

    @Override
    public void forget(Domain domain) {
        rows.removeIf(row -> row.ref().domain().equals(domain));
        reports.remove(domain);
    }

    @Override
    public Audit audit(String pipelineVersion) {
        return new Audit(rows.size(), rows.size(), rows.size());
    }

    @Override
    public Audit rebuild(String pipelineVersion) {
        return audit(pipelineVersion);
    }

    @Override
    public Optional<ScoreRecord> latest(Domain domain) {
        return newest(domain).map(HistoryRow::record);
    }

    @Override
    public Optional<ScoreRef> ofRun(Domain domain, JobId run) {
        return of(domain).stream()
                .filter(row -> row.run().equals(run))
                .map(HistoryRow::ref)
                .findFirst();
    }

    private HistoryRow free(HistoryRow row) {
        HistoryRow free = row;
        while (taken(free.ref())) {
            free = free.at(
                    new ScoreRef(free.ref().domain(), free.ref().scoredAt().plusSeconds(1)));
        }
        return free;
    }

    private boolean taken(ScoreRef ref) {
        return rows.stream().anyMatch(row -> row.ref().equals(ref));
    }

    private List<HistoryRow> of(Domain domain) {
        return rows.stream().filter(row -> row.ref().domain().equals(domain)).toList();
    }

    private void refuseOnce() {
        if (refuse) {
            refuse = false;
            throw new StoreDown("scores: not written");
        }
    }

    private void loseOnce() {
        if (loseAnswer) {
            loseAnswer = false;
            throw new StoreDown("scores: answer lost");
        }
    }
}
