package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// One fact that a signal reads.
///
/// @param source the rule of the signal that says how far the fact is trusted
/// @param unless a fact that says, by being zero, that the source has nothing on the company, though it has on others;
///   empty where only an absent snapshot says so
/// @param spared a fact that says, by being more than zero, that the signal does not apply to such a company
/// @param told a fact that is there whenever the source took part, whatever it found
record Part(
        String source,
        FetcherId fetcher,
        String key,
        Meaning meaning,
        Optional<String> unless,
        Optional<String> spared,
        Optional<String> told) {
    Part(String source, FetcherId fetcher, String key, Meaning meaning) {
        this(source, fetcher, key, meaning, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same, absent where this fact is zero.
    Part unless(String none) {
        return new Part(source, fetcher, key, meaning, Optional.of(none), spared, told);
    }

    /// The same, without a say where this fact is more than zero.
    Part notWhere(String other) {
        return new Part(source, fetcher, key, meaning, unless, Optional.of(other), told);
    }

    /// The same, of a source that takes no part where nobody ever saw this fact.
    Part whereTold(String always) {
        return new Part(source, fetcher, key, meaning, unless, spared, Optional.of(always));
    }

    /// Turns the number that was read into the signal's raw value; empty: the number says nothing.
    @FunctionalInterface
    interface Meaning {
        OptionalDouble value(double amount, Facts facts);
    }

    /// What the fact came to.
    sealed interface Piece {
        record Value(double raw, double quality, Instant asOf, boolean carried) implements Piece {}

        record Missing(Reason reason) implements Piece {}

        record NoSay() implements Piece {}
    }

    Piece read(Signal signal, Facts facts) {
        SourceRule rule = signal.source(source);
        if (told.filter(always -> untold(facts.look(fetcher, always))).isPresent()) {
            return new Piece.Missing(Reason.DISABLED);
        }
        if (spared.filter(other -> facts.shows(fetcher, other)).isPresent()) {
            return new Piece.NoSay();
        }
        if (unless.isPresent()
                && facts.look(fetcher, unless.get()) instanceof Look.Seen(Observation none)
                && Facts.amountOf(none).filter(amount -> amount == 0).isPresent()) {
            return absent(rule, none.asOf(), facts);
        }
        return switch (facts.look(fetcher, key)) {
            case Look.Seen(Observation seen) ->
                value(seen, facts)
                        .<Piece>map(raw -> value(raw, seen, rule, facts))
                        .orElseGet(Part::notStated);
            case Look.Carried(Observation seen, Reason instead) ->
                value(seen, facts)
                        .map(raw -> value(raw, seen, rule, facts))
                        .filter(value -> value.quality() >= Quality.WORTH_CARRYING)
                        .<Piece>map(value -> new Piece.Value(value.raw(), value.quality(), value.asOf(), true))
                        .orElseGet(() -> new Piece.Missing(instead));
            case Look.Nothing(Instant askedAt) -> absent(rule, askedAt, facts);
            case Look.Silent() -> notStated();
            case Look.NoSay() -> new Piece.NoSay();
            case Look.Out(Reason reason) -> new Piece.Missing(reason);
        };
    }

    private static boolean untold(Look look) {
        return switch (look) {
            case Look.Nothing _, Look.Silent _, Look.Out _ -> true;
            case Look.Seen _, Look.Carried _, Look.NoSay _ -> false;
        };
    }

    private Optional<Double> value(Observation seen, Facts facts) {
        return Facts.amountOf(seen).flatMap(amount -> {
            OptionalDouble value = meaning.value(amount, facts);
            return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        });
    }

    private static Piece.Value value(double raw, Observation seen, SourceRule rule, Facts facts) {
        double quality = Quality.of(rule, seen.identity(), facts.age(seen.asOf()));
        return new Piece.Value(raw, quality, seen.asOf(), false);
    }

    private static Piece absent(SourceRule rule, Instant askedAt, Facts facts) {
        if (rule.absentQuality().isEmpty()) {
            return notStated();
        }
        double quality = rule.absentQuality().getAsDouble() * Quality.decay(rule.halfLife(), facts.age(askedAt));
        return new Piece.Value(0, quality, askedAt, false);
    }

    private static Piece notStated() {
        return new Piece.Missing(Reason.NOT_STATED);
    }
}
