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

/// How a signal's value is read from its parts.
///
/// @param counts true: a value of zero means that there is none, and not that something measures zero
record Reading(boolean counts, Combination combination, List<Part> parts) {
    Reading {
        parts = List.copyOf(parts);
    }

    /// What several parts come to.
    enum Combination {
        /// Their sum. A part that is out of reach takes its share of the quality along, so that half the sources count
        /// half; the value is at least what is known.
        SUM,
        /// Their sum, as if the missing ones were like the known.
        SCALED_SUM,
        /// The first that is known, for the best sources come first.
        FIRST,
        /// The largest that is known: each can only have missed some of it.
        LARGEST
    }

    /// So many of something.
    static Reading count(Part... parts) {
        return new Reading(true, Combination.SUM, List.of(parts));
    }

    /// One point for each of several precautions.
    static Reading points(Part... parts) {
        return new Reading(true, Combination.SCALED_SUM, List.of(parts));
    }

    /// A size, a time or a degree, by the best source that knows it.
    static Reading measure(Part... parts) {
        return new Reading(false, Combination.FIRST, List.of(parts));
    }

    /// A size or a time that sources may miss a part of.
    static Reading largest(Part... parts) {
        return new Reading(false, Combination.LARGEST, List.of(parts));
    }

    /// Whether there is something, by whichever source knows of it.
    static Reading any(Part... parts) {
        return new Reading(true, Combination.LARGEST, List.of(parts));
    }

    /// A part and what it came to.
    private record Read(FetcherId fetcher, Piece.Value value) {}

    Evidence read(Signal signal, Facts facts) {
        List<Read> known = new ArrayList<>();
        List<Reason> missing = new ArrayList<>();
        for (Part part : parts) {
            switch (part.read(signal, facts)) {
                case Piece.Value value -> known.add(new Read(part.fetcher(), value));
                case Piece.Missing(Reason reason) -> missing.add(reason);
                case Piece.NoSay() -> {}
            }
        }
        return known.isEmpty() ? unknown(missing) : evidence(known);
    }

    private Evidence evidence(List<Read> known) {
        return switch (combination) {
            case SUM -> sum(known, 1);
            case SCALED_SUM -> sum(known, (double) parts.size() / known.size());
            case FIRST -> one(known.getFirst());
            case LARGEST ->
                one(known.stream()
                        .max(Comparator.comparingDouble(each -> each.value().raw()))
                        .orElseThrow());
        };
    }

    private Evidence one(Read read) {
        Piece.Value value = read.value();
        Origin origin = new Origin(List.of(read.fetcher()), value.asOf(), value.carried());
        return of(value.raw(), value.quality(), origin);
    }

    private Evidence sum(List<Read> known, double scale) {
        List<Piece.Value> values = known.stream().map(Read::value).toList();
        double quality = values.stream().mapToDouble(Piece.Value::quality).sum() / parts.size();
        NavigableSet<FetcherId> fetchers = new TreeSet<>();
        known.forEach(each -> fetchers.add(each.fetcher()));
        Instant oldest = values.stream()
                .map(Piece.Value::asOf)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Origin origin =
                new Origin(List.copyOf(fetchers), oldest, values.stream().anyMatch(Piece.Value::carried));
        return of(values.stream().mapToDouble(Piece.Value::raw).sum() * scale, quality, origin);
    }

    private Evidence of(double raw, double quality, Origin origin) {
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
