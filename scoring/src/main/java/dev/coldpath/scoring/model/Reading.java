package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.ObservedAbsent;
import dev.coldpath.scoring.model.Evidence.Origin;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Part.Piece;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// How a signal's value is read: the sum over its parts. A part that is out of reach takes its share of the quality
/// along, so that half the sources count half.
///
/// @param counts true: a value of zero means that there is none, and not that something measures zero
/// @param scaled true: the value stands for all parts, as if the missing ones were like the known; else it is at least
///   what is known
record Reading(boolean counts, boolean scaled, List<Part> parts) {
    Reading {
        parts = List.copyOf(parts);
    }

    /// So many of something.
    static Reading count(Part... parts) {
        return new Reading(true, false, List.of(parts));
    }

    /// One point for each of several precautions.
    static Reading points(Part... parts) {
        return new Reading(true, true, List.of(parts));
    }

    /// A size, a time or a degree.
    static Reading measure(Part part) {
        return new Reading(false, false, List.of(part));
    }

    Evidence read(Signal signal, Facts facts) {
        List<Piece.Value> known = new ArrayList<>();
        List<Reason> missing = new ArrayList<>();
        NavigableSet<FetcherId> fetchers = new TreeSet<>();
        for (Part part : parts) {
            switch (part.read(signal, facts)) {
                case Piece.Value value -> {
                    known.add(value);
                    fetchers.add(part.fetcher());
                }
                case Piece.Missing(Reason reason) -> missing.add(reason);
                case Piece.NoSay() -> {}
            }
        }
        return known.isEmpty() ? unknown(missing) : sum(known, List.copyOf(fetchers));
    }

    private Evidence sum(List<Piece.Value> known, List<FetcherId> fetchers) {
        double total = known.stream().mapToDouble(Piece.Value::raw).sum();
        double raw = scaled ? total * parts.size() / known.size() : total;
        double quality = known.stream().mapToDouble(Piece.Value::quality).sum() / parts.size();
        Instant oldest = known.stream()
                .map(Piece.Value::asOf)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Origin origin = new Origin(fetchers, oldest, known.stream().anyMatch(Piece.Value::carried));
        return counts && raw == 0 ? new ObservedAbsent(raw, quality, origin) : new Observed(raw, quality, origin);
    }

    /// Of several reasons the one that hides most; only when no source has a say does the signal not apply.
    private static Evidence unknown(List<Reason> missing) {
        return missing.stream()
                .min(Comparator.naturalOrder())
                .<Evidence>map(Unobserved::new)
                .orElseGet(NotApplicable::new);
    }
}
