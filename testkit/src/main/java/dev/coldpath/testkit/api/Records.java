package dev.coldpath.testkit.api;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.record.ScoreLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Records as a run leaves them, for tests that have no run.
final class Records {
    private static final int COMPLETENESS = 81;

    private Records() {}

    static ScoreRef write(ScoreLog log, Job job, int compositeTenths, Instant at) {
        Domain domain = ScoreInput.of(job).domain();
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Confidence confidence = new Confidence(
                domain, second, job.id(), Band.HIGH, COMPLETENESS, List.of(), List.of(), List.of(), Optional.empty());
        return log.record(row(domain, job, new Tenths(compositeTenths), second), confidence, "{}");
    }

    static Confidence insufficient(Job job, Instant at) {
        return new Confidence(
                ScoreInput.of(job).domain(),
                at.truncatedTo(ChronoUnit.SECONDS),
                job.id(),
                Band.DIRECTIONAL,
                0,
                List.of(),
                List.of(Insufficiency.NOT_LIVE.warning()),
                List.of(),
                Optional.of(Insufficiency.NOT_LIVE));
    }

    private static HistoryRow row(Domain domain, Job job, Tenths composite, Instant at) {
        return new HistoryRow(
                new ScoreRef(domain, at),
                job.id(),
                ScoreRecord.PIPELINE_VERSION,
                "1",
                "0".repeat(64),
                composite,
                new Tenths(0),
                Rating.of(composite),
                new Tenths(0),
                new Buckets(composite, composite, composite, composite),
                COMPLETENESS,
                Profile.GROWTH,
                "saas",
                "us",
                domain.name());
    }
}
