package dev.coldpath.scoring.record;

import dev.coldpath.job.JobId;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.HistoryRecord;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;

/// One run's record as it is stored for ever.
///
/// @param manifestHash SHA-256 of the manifest that scored it, in hex
/// @param momentumIndex smoothed change per 30 days, in points
/// @param sector a word of the sector list, such as `saas`
/// @param geo `us`, `eu` or `global`
/// @param companyName the domain where no name is known
public record HistoryRow(
        ScoreRef ref,
        JobId run,
        String pipelineVersion,
        String modelVersion,
        String manifestHash,
        Tenths composite,
        Tenths scalePremium,
        Rating rating,
        Tenths momentumIndex,
        Buckets buckets,
        int completenessPct,
        Profile profile,
        String sector,
        String geo,
        String companyName) {
    /// The part that readers of the latest score see.
    public ScoreRecord record() {
        return new ScoreRecord(ref, run, pipelineVersion, composite, scalePremium, rating, buckets);
    }

    /// The part that readers of the history see.
    public HistoryRecord past() {
        return new HistoryRecord(ref, composite, scalePremium, rating, momentumIndex, buckets, completenessPct);
    }

    /// The same row a moment later, when its second is taken by another run.
    public HistoryRow at(ScoreRef next) {
        return new HistoryRow(
                next,
                run,
                pipelineVersion,
                modelVersion,
                manifestHash,
                composite,
                scalePremium,
                rating,
                momentumIndex,
                buckets,
                completenessPct,
                profile,
                sector,
                geo,
                companyName);
    }
}
