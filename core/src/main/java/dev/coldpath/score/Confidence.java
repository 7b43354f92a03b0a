package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How much evidence stood behind a domain's last finished run, or why it was not enough for a record.
///
/// @param scoredAt when that run was judged, whole seconds
/// @param failedFetchers of `firmographic people web news`, in this order
/// @param dataWarnings ascending
/// @param missingSignals signal keys in manifest order
/// @param insufficient present: no record came of it, for this reason
public record Confidence(
        Domain domain,
        Instant scoredAt,
        JobId run,
        Band band,
        int completenessPct,
        List<String> failedFetchers,
        List<String> dataWarnings,
        List<String> missingSignals,
        Optional<Insufficiency> insufficient) {
    public Confidence {
        failedFetchers = List.copyOf(failedFetchers);
        dataWarnings = List.copyOf(dataWarnings);
        missingSignals = List.copyOf(missingSignals);
    }

    /// The same report under another second, when the record it belongs to was given a later one.
    public Confidence at(Instant second) {
        return new Confidence(
                domain, second, run, band, completenessPct, failedFetchers, dataWarnings, missingSignals, insufficient);
    }

    public enum Band {
        HIGH("high"),
        MEDIUM("medium"),
        DIRECTIONAL("directional");

        private final String wire;

        Band(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /// Why a run ended well and yet wrote no record.
    public enum Insufficiency {
        NOT_LIVE("not_live"),
        PARKED("parked"),
        EVIDENCE("evidence"),
        NO_COMPANY("no_company");

        private final String wire;

        Insufficiency(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        /// The word among the data warnings.
        public String warning() {
            return "insufficient_" + wire;
        }
    }
}
