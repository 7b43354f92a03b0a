package dev.coldpath.scoring.fetch.sec;

import dev.coldpath.scoring.dataset.SecRegister.Offering;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.identity.Id;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A company as notices of offerings know it. Only what is certain of it counts: nothing of an item that may be
/// another's, and nothing of a site that leads elsewhere.
///
/// @param cik its number with the SEC, in ten digits
/// @param names what it is called, in the register of that number or elsewhere
/// @param states where in the United States it is, as two letters
/// @param years when it was founded
record Issuer(Optional<String> cik, List<String> names, Set<String> states, Set<Integer> years) {
    private static final double CERTAIN = 1;

    Issuer {
        names = List.copyOf(names);
        states = Set.copyOf(states);
        years = Set.copyOf(years);
    }

    static Issuer of(Subject subject, Optional<Id> cik) {
        List<Observation> certain = Stream.of(FetcherId.WIKIDATA, FetcherId.SITE)
                .flatMap(fetcher -> subject.known(fetcher).stream())
                .filter(snapshot ->
                        snapshot.observation(Keys.SITE_REDIRECTED_TO).isEmpty())
                .map(Snapshot::observations)
                .flatMap(List::stream)
                .filter(each -> each.identity() >= CERTAIN)
                .toList();
        Set<Integer> years = new HashSet<>();
        amounts(certain, Keys.WIKIDATA_FOUNDED_AT).forEach(at -> years.add(yearOf(at)));
        amounts(certain, Keys.SITE_FOUNDED_YEAR).forEach(year -> years.add((int) year.doubleValue()));
        return new Issuer(
                cik.map(Id::value),
                Stream.concat(texts(certain, Keys.WIKIDATA_NAME), texts(certain, Keys.SITE_NAME))
                        .toList(),
                new HashSet<>(Stream.concat(texts(certain, Keys.WIKIDATA_STATE), texts(certain, Keys.SITE_STATE))
                        .toList()),
                years);
    }

    /// True: the notice bears this company's own number.
    boolean numbered(Offering offering) {
        return cik.filter(offering.cik()::equals).isPresent();
    }

    /// True: of issuers of its name this one is in its state and as old. Who has another number is another.
    boolean alike(Offering offering) {
        boolean other = cik.isPresent() && !offering.cik().isEmpty();
        return !other
                && states.contains(offering.state())
                && offering.incorporated().stream().anyMatch(years::contains);
    }

    private static int yearOf(double epochSeconds) {
        return Instant.ofEpochSecond((long) epochSeconds)
                .atOffset(ZoneOffset.UTC)
                .getYear();
    }

    private static Stream<String> texts(List<Observation> some, String key) {
        return some.stream().filter(each -> each.key().equals(key)).flatMap(each -> switch (each.value()) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Amount _ -> Stream.empty();
        });
    }

    private static Stream<Double> amounts(List<Observation> some, String key) {
        return some.stream().filter(each -> each.key().equals(key)).flatMap(each -> switch (each.value()) {
            case Value.Amount(double amount) -> Stream.of(amount);
            case Value.Text _ -> Stream.empty();
        });
    }
}
