package dev.coldpath.scoring.identity;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.identity.Id.Proof;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds out who is behind a domain: a pure function of what was seen, so that nobody has to store the result.
public final class Identity {
    /// Of several items that claim a domain, one is taken, this surely.
    public static final double AMBIGUOUS = 0.6;

    private Identity() {}

    public static Entity resolve(Domain domain, Collection<Snapshot> seen) {
        List<Id> item = ids(seen, FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM, Proof.WIKIDATA);
        boolean sure = item.stream().allMatch(id -> id.identity() > AMBIGUOUS);
        return new Entity(
                first(item),
                first(ids(seen, FetcherId.WIKIDATA, Keys.WIKIDATA_CIK, Proof.WIKIDATA))
                        .filter(_ -> sure),
                first(ids(seen, FetcherId.WIKIDATA, Keys.WIKIDATA_LEI, Proof.WIKIDATA))
                        .filter(_ -> sure),
                first(ids(seen, FetcherId.WIKIDATA, Keys.WIKIDATA_ARTICLE, Proof.WIKIDATA)),
                organizations(domain, seen),
                ids(seen, FetcherId.SITE, Keys.SITE_BOARD, Proof.SITE),
                first(ids(seen, FetcherId.WIKIDATA, Keys.WIKIDATA_COUNTRY, Proof.WIKIDATA))
                        .or(() -> first(ids(seen, FetcherId.SITE, Keys.SITE_COUNTRY, Proof.SITE))));
    }

    /// Each once, however many ways lead to it.
    private static List<Id> organizations(Domain domain, Collection<Snapshot> seen) {
        Set<String> known = new TreeSet<>();
        return Stream.of(
                        ids(seen, FetcherId.WIKIDATA, Keys.WIKIDATA_GITHUB, Proof.WIKIDATA),
                        ids(seen, FetcherId.SITE, Keys.SITE_GITHUB, Proof.SITE),
                        challenged(domain, seen))
                .flatMap(List::stream)
                .map(id -> new Id(id.value().toLowerCase(Locale.ROOT), id.identity(), id.proof()))
                .filter(id -> known.add(id.value()))
                .toList();
    }

    /// The record that GitHub asks for bears the organisation's name; only the domain's own was looked for.
    private static List<Id> challenged(Domain domain, Collection<Snapshot> seen) {
        boolean there = seen.stream()
                .filter(each -> each.fetcher().equals(FetcherId.DNS))
                .anyMatch(dns -> dns.number(Keys.DNS_GITHUB).orElse(0) > 0);
        return there ? List.of(new Id(domain.firstLabel(), 1, Proof.DNS)) : List.of();
    }

    private static Optional<Id> first(List<Id> ids) {
        return ids.stream().findFirst();
    }

    private static List<Id> ids(Collection<Snapshot> seen, FetcherId fetcher, String key, Proof proof) {
        return seen.stream()
                .filter(each -> each.fetcher().equals(fetcher))
                .flatMap(each -> each.observations().stream())
                .filter(each -> each.key().equals(key) && each.identity() > 0)
                .flatMap(each -> id(each, proof).stream())
                .toList();
    }

    private static Optional<Id> id(Observation observation, Proof proof) {
        return switch (observation.value()) {
            case Value.Text(String text) -> Optional.of(new Id(text, observation.identity(), proof));
            case Value.Amount _ -> Optional.empty();
        };
    }
}
