package dev.coldpath.scoring.record;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.ConfidenceReports;
import dev.coldpath.score.Forgetting;
import dev.coldpath.score.ScoreRef;
import java.util.Optional;

/// Writes the results of runs. A record, the newest-record pointer, its explanation, its confidence report and every
/// count that depends on it change in one transaction.
public interface ScoreLog extends ConfidenceReports, Forgetting {
    /// Stores the row under its second, or the next free one, and the report under the same. A run that was recorded
    /// before is answered with its first row and changes nothing. A row older than the newest joins the history and
    /// moves neither the newest record nor a count. Otherwise it takes the older one's place in every count, unless
    /// that one is of another version: it stays counted there.
    ///
    /// @param explanation JSON: why the score is what it is
    ScoreRef record(HistoryRow row, Confidence confidence, String explanation);

    /// Stores why a run was not enough for a record; touches no record. Not stored when a newer report exists.
    void report(Confidence confidence);

    /// The newest record's row; sees every finished write.
    Optional<HistoryRow> newest(Domain domain);

    /// Deletes every record, explanation and report of a domain, and takes its newest record out of every count. A
    /// record that another version counted last stays counted there until that version is counted anew.
    @Override
    void forget(Domain domain);

    /// Recounts: every number must equal `latest`.
    Audit audit(String pipelineVersion);

    /// Counts the newest records of a version anew, whatever was counted before, while others go on writing; then as
    /// [#audit].
    Audit rebuild(String pipelineVersion);

    /// Three ways to count the same domains.
    ///
    /// @param latest newest records of the version
    /// @param counted the sum over all bins of composites
    /// @param inBins the sum over all bins of something else, such as premiums or the composites of all cohorts: of
    ///     the first that is not the same number, if there is one
    record Audit(long latest, long counted, long inBins) {
        public boolean holds() {
            return latest == counted && counted == inBins;
        }
    }
}
