package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what an inquiry finds, until it becomes a [Report].
public final class Findings {
    private static final int LONGEST_TEXT = 16_384;

    private final Instant asOf;
    private final List<Observation> observations = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    public Findings(Instant asOf) {
        this.asOf = asOf;
    }

    /// Where the next facts were read, and how.
    public Source from(URI address, String method) {
        return new Source(address, method, 1, asOf);
    }

    public void warn(String word) {
        warnings.add(word);
    }

    public boolean none() {
        return observations.isEmpty();
    }

    public Report report(Status status) {
        return new Report(status, observations, List.copyOf(warnings), 0, 0);
    }

    /// One place that facts come from.
    public final class Source {
        private final URI address;
        private final String method;
        private final double identity;
        private final Instant trueAt;

        private Source(URI address, String method, double identity, Instant trueAt) {
            this.address = address;
            this.method = method;
            this.identity = identity;
            this.trueAt = trueAt;
        }

        /// The same place, less surely about this company.
        public Source identifiedBy(double factor) {
            return new Source(address, method, factor, trueAt);
        }

        /// The same place, telling of another time than that of asking.
        public Source trueAt(Instant at) {
            return new Source(address, method, identity, at);
        }

        public Source number(String key, double number) {
            return add(Observation.number(key, number, trueAt, address, method));
        }

        public Source fact(String key, boolean holds) {
            return number(key, holds ? 1 : 0);
        }

        /// An empty text says nothing and a huge one is no fact: neither is kept.
        public Source text(String key, String text) {
            boolean usable = !text.isBlank() && text.length() <= LONGEST_TEXT;
            return usable ? add(Observation.text(key, text, trueAt, address, method)) : this;
        }

        private Source add(Observation observation) {
            observations.add(observation.identifiedBy(identity));
            return this;
        }
    }
}
