package dev.coldpath.internet;

import dev.coldpath.scoring.dataset.IssuerNames;
import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.SecRegister;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The register of private offerings, with those of the archetypes. A notice bears the number of an issuer that the
/// encyclopedia knows by it too; of the others only name, state and year tell.
record StagedRegister(List<Archetype> archetypes, Instant now) implements SecRegister {
    static final String STATE = "CA";
    /// So long ago each was founded.
    static final int YEARS = 6;

    StagedRegister {
        archetypes = List.copyOf(archetypes);
    }

    @Override
    public Answer<Filer> filer(long cik) {
        return new Answer.Looked<>(List.of(), edition());
    }

    @Override
    public Answer<Filer> filer(String ticker) {
        return new Answer.Looked<>(List.of(), edition());
    }

    @Override
    public Answer<Offering> offerings(String issuerName) {
        return new Answer.Looked<>(
                archetypes.stream()
                        .filter(each -> each.has("raised_36m")
                                && IssuerNames.normalised(each.title()).equals(issuerName))
                        .map(this::offering)
                        .toList(),
                edition());
    }

    private Offering offering(Archetype of) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Offering(
                "021-" + of.number(),
                today.minusDays(60),
                of.cik(),
                STATE,
                OptionalInt.of(today.getYear() - YEARS),
                "Other Technology",
                OptionalLong.empty(),
                Math.round(of.of("raised_36m")));
    }

    private Edition edition() {
        return new Edition(URI.create("https://lists.miniature-internet.org/form-d"), now.minus(Duration.ofDays(20)));
    }
}
