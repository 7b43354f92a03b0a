package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The result of scoring one domain.
public sealed interface Scoring {
    /// A score, and why it is what it is.
    ///
    /// @param explanation JSON
    record Scored(
            Domain domain,
            Instant asOf,
            Manifest manifest,
            Composition composition,
            Profile profile,
            Company company,
            Report report,
            String explanation)
            implements Scoring {
        /// The record as this run would keep it.
        ///
        /// @param newest the domain's newest record so far
        public HistoryRow row(JobId run, Optional<HistoryRow> newest) {
            Tenths composite = composition.composite();
            return new HistoryRow(
                    new ScoreRef(domain, second(asOf)),
                    run,
                    ScoreRecord.PIPELINE_VERSION,
                    manifest.version(),
                    manifest.hash(),
                    composite,
                    composition.scalePremium(),
                    Rating.of(composite),
                    Momentum.index(newest.filter(this::comparable), composite, second(asOf)),
                    composition.rounded(),
                    report.completeness(),
                    profile,
                    company.sector(),
                    company.geo(),
                    company.name());
        }

        public Confidence confidence(JobId run) {
            return report.confidence(domain, second(asOf), run, Optional.empty());
        }

        private boolean comparable(HistoryRow row) {
            return row.pipelineVersion().equals(ScoreRecord.PIPELINE_VERSION)
                    && row.modelVersion().equals(manifest.version());
        }
    }

    /// The run ended well and there is nothing to score.
    record Insufficient(Domain domain, Instant asOf, Insufficiency reason, Report report) implements Scoring {
        public Confidence confidence(JobId run) {
            return report.confidence(domain, second(asOf), run, Optional.of(reason));
        }
    }

    /// Most of the evidence could not be asked for. Nothing may be concluded, and a later run may do.
    ///
    /// @param missing the share of weight whose sources were out of reach, 0 to 1
    record OutOfReach(double missing) implements Scoring {}

    private static Instant second(Instant asOf) {
        return asOf.truncatedTo(ChronoUnit.SECONDS);
    }
}
