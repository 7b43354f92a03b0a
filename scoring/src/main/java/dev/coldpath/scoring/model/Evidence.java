package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What is known of one signal. "There is none" and "nobody could tell" are never the same.
public sealed interface Evidence {
    /// A value, and how much it counts.
    sealed interface Known extends Evidence {
        double raw();

        double quality();

        Origin origin();
    }

    record Observed(double raw, double quality, Origin origin) implements Known {
        public Observed {
            checkQuality(quality);
        }
    }

    /// Somebody looked, and there is none of it.
    record ObservedAbsent(double raw, double quality, Origin origin) implements Known {
        public ObservedAbsent {
            checkQuality(quality);
        }
    }

    record Unobserved(Reason reason) implements Evidence {}

    /// It says nothing about a company of this kind; its weight goes to the others.
    record NotApplicable() implements Evidence {}

    /// Where a value comes from.
    ///
    /// @param asOf what its age counts from; of several parts the oldest
    /// @param carried true: at least a part is of an earlier run, because this run's call failed
    record Origin(List<FetcherId> fetchers, Instant asOf, boolean carried) {
        public Origin {
            fetchers = List.copyOf(fetchers);
        }
    }

    /// Why nobody could tell, the reasons that hide the most first.
    enum Reason {
        TIMEOUT,
        ERROR,
        RATE_LIMITED,
        ROBOTS_DENIED,
        /// The domain leads to another company's site.
        REDIRECTED,
        /// The sources answered and say nothing of it.
        NOT_STATED,
        /// No source of it takes part in this deployment.
        DISABLED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// True: a call failed that may succeed another time.
        public boolean outage() {
            return switch (this) {
                case TIMEOUT, ERROR, RATE_LIMITED -> true;
                case ROBOTS_DENIED, REDIRECTED, NOT_STATED, DISABLED -> false;
            };
        }

        /// Why a part is missing of a snapshot with this status.
        static Reason of(Status status) {
            return switch (status) {
                case TIMEOUT -> TIMEOUT;
                case RATE_LIMITED -> RATE_LIMITED;
                case ERROR, PARTIAL -> ERROR;
                case ROBOTS_DENIED -> ROBOTS_DENIED;
                case OK, ABSENT, NOT_APPLICABLE -> NOT_STATED;
            };
        }
    }

    private static void checkQuality(double quality) {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("evidence: quality outside 0…1: " + quality);
        }
    }
}
