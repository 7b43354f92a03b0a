package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.Origin;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Sources that the manifest does not know. They fill signals that no other source could see, and count for mild
/// evidence at most: nobody here has judged how far to trust them.
///
/// @param strangers in the order of their names
record Fillers(List<FetcherId> strangers, Facts facts) {
    private static final SourceRule TRUST =
            new SourceRule("plugin", new FetcherId("plugin"), 0.4, Duration.ofDays(30), OptionalDouble.empty());

    /// Those among the fetchers that took part in a run.
    static Fillers of(Manifest manifest, Collection<FetcherId> taking, Facts facts) {
        Set<FetcherId> known = new HashSet<>();
        for (Signal signal : manifest.signals()) {
            signal.sources().forEach(source -> known.add(source.fetcher()));
        }
        return new Fillers(
                taking.stream().filter(each -> !known.contains(each)).sorted().toList(), facts);
    }

    /// What is known of a signal, a filler's word included. Of several the best, of equal ones the first by name.
    Evidence fill(Signal signal, Evidence evidence) {
        return switch (evidence) {
            case Known _, NotApplicable _ -> evidence;
            case Unobserved _ -> {
                Optional<Known> best = strangers.stream()
                        .flatMap(stranger -> read(stranger, signal).stream())
                        .reduce((one, other) -> other.quality() > one.quality() ? other : one);
                yield best.isPresent() ? best.get() : evidence;
            }
        };
    }

    private Optional<Known> read(FetcherId stranger, Signal signal) {
        return switch (facts.look(stranger, stranger.name() + "." + signal.key())) {
            case Look.Seen(Observation seen) -> known(stranger, seen, false);
            case Look.Carried(Observation seen, Reason _) ->
                known(stranger, seen, true).filter(known -> known.quality() >= Quality.WORTH_CARRYING);
            case Look.Nothing _, Look.Silent _, Look.NoSay _, Look.Out _ -> Optional.empty();
        };
    }

    private Optional<Known> known(FetcherId stranger, Observation seen, boolean carried) {
        double quality = Quality.of(TRUST, seen.identity(), facts.age(seen.asOf()));
        return Facts.amountOf(seen)
                .<Known>map(raw -> new Observed(raw, quality, new Origin(List.of(stranger), seen.asOf(), carried)));
    }
}
