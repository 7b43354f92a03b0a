package dev.coldpath.scoring.fetch.sec;

import dev.coldpath.scoring.dataset.IssuerNames;
import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A register of offerings as a test filled it.
final class Notices implements SecRegister {
    static final Instant LISTED = Instant.parse("2026-10-01T00:00:00Z");
    static final URI SOURCE = URI.create("https://www.sec.gov/2026q3_d.zip");

    private final Map<String, List<Offering>> offerings = new HashMap<>();
    private final List<Filer> filers = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int failures;

    /// The usual one, of Delaware's Brightloom in California, incorporated in 2019.
    static Offering offering(String number, String filed, long sold) {
        return new Offering(
                number,
                LocalDate.parse(filed),
                "0000007077",
                "CA",
                OptionalInt.of(2019),
                "Other Technology",
                OptionalLong.of(99_000_000),
                sold);
    }

    static Offering by(String cik, Offering offering) {
        return of(offering, cik, offering.state(), offering.incorporated());
    }

    static Offering in(String state, Offering offering) {
        return of(offering, offering.cik(), state, offering.incorporated());
    }

    static Offering since(OptionalInt year, Offering offering) {
        return of(offering, offering.cik(), offering.state(), year);
    }

    private static Offering of(Offering like, String cik, String state, OptionalInt incorporated) {
        return new Offering(
                like.number(), like.filed(), cik, state, incorporated, like.industry(), like.offered(), like.sold());
    }

    Notices with(String name, Offering... some) {
        offerings
                .computeIfAbsent(IssuerNames.normalised(name), _ -> new ArrayList<>())
                .addAll(List.of(some));
        return this;
    }

    Notices listed(String cik, String title) {
        filers.add(new Filer(cik, "LOOM", title));
        return this;
    }

    Notices failing(int times) {
        failures = times;
        return this;
    }

    /// The names that were looked up.
    List<String> asked() {
        return asked;
    }

    @Override
    public Answer<Filer> filer(long cik) {
        return looked(filers.stream()
                .filter(filer -> Long.parseLong(filer.cik()) == cik)
                .toList());
    }

    @Override
    public Answer<Filer> filer(String ticker) {
        return looked(
                filers.stream().filter(filer -> filer.ticker().equals(ticker)).toList());
    }

    @Override
    public Answer<Offering> offerings(String issuerName) {
        if (failures-- > 0) {
            throw new StoreDown("no store today");
        }
        asked.add(issuerName);
        return looked(offerings.getOrDefault(IssuerNames.normalised(issuerName), List.of()));
    }

    private static <T> Answer<T> looked(List<T> found) {
        return new Answer.Looked<>(found, new Edition(SOURCE, LISTED));
    }
}
