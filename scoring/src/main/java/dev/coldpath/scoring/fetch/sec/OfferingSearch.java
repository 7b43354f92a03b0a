package dev.coldpath.scoring.fetch.sec;

import dev.coldpath.scoring.dataset.IssuerNames;
import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.dataset.SecRegister.Answer;
import dev.coldpath.scoring.dataset.SecRegister.Answer.Looked;
import dev.coldpath.scoring.dataset.SecRegister.Filer;
import dev.coldpath.scoring.dataset.SecRegister.Offering;
import dev.coldpath.store.StoreDown;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Looks for the private offerings of one company in the register that was loaded, under each of its names. A name only
/// says where to look: whose an offering is, its number says, or name, state and year of incorporation together.
final class OfferingSearch {
    private static final Period LATELY = Period.ofMonths(36);
    private static final double EXACT = 1;
    private static final double ALIKE = 0.6;
    /// Nobody is called so: asking for it tells whether there is a register.
    private static final String NOBODY = "";

    private final SecRegister register;
    private final Issuer issuer;
    private final Map<String, Offering> offerings = new TreeMap<>();
    private final Set<String> tried = new HashSet<>();
    private Optional<Edition> edition = Optional.empty();
    private boolean down;

    OfferingSearch(SecRegister register, Issuer issuer) {
        this.register = register;
        this.issuer = issuer;
    }

    /// What the search came to.
    sealed interface Outcome {
        /// Offerings of the last 36 months.
        ///
        /// @param sold of all of them together, in dollars
        /// @param filed the newest notice
        /// @param identity how surely they are this company's
        record Raised(int offerings, long sold, LocalDate filed, double identity, Edition edition) implements Outcome {}

        /// The register has none that is surely this company's.
        record None(Edition edition) implements Outcome {}

        record NotLoaded() implements Outcome {}

        /// The register could not be read.
        record OutOfReach() implements Outcome {}
    }

    /// Under every name that is known without asking the SEC.
    void begin() {
        look(NOBODY);
        issuer.names().forEach(this::look);
        issuer.cik()
                .flatMap(cik -> ask(() -> register.filer(Long.parseLong(cik))))
                .ifPresent(looked -> looked.found().stream().map(Filer::title).forEach(this::look));
    }

    /// Under one more name, once.
    void look(String name) {
        String normalised = IssuerNames.normalised(name);
        if (tried.add(normalised)) {
            ask(() -> register.offerings(normalised)).ifPresent(looked -> {
                edition = Optional.of(looked.edition());
                looked.found().forEach(this::keep);
            });
        }
    }

    /// @param today the end of the 36 months
    Outcome outcome(LocalDate today) {
        if (down) {
            return new Outcome.OutOfReach();
        }
        return edition.map(each -> outcome(today, each)).orElseGet(Outcome.NotLoaded::new);
    }

    private Outcome outcome(LocalDate today, Edition looked) {
        List<Offering> lately = offerings.values().stream()
                .filter(each -> !each.filed().isBefore(today.minus(LATELY))
                        && !each.filed().isAfter(today))
                .toList();
        List<Offering> exact = lately.stream().filter(issuer::numbered).toList();
        if (!exact.isEmpty()) {
            return raised(exact, EXACT, looked);
        }
        List<Offering> alike = lately.stream().filter(issuer::alike).toList();
        long issuers = alike.stream().map(Offering::cik).distinct().count();
        // of two issuers alike nobody can tell which it is
        return issuers == 1 ? raised(alike, ALIKE, looked) : new Outcome.None(looked);
    }

    private static Outcome raised(List<Offering> some, double identity, Edition looked) {
        long sold = some.stream().mapToLong(Offering::sold).sum();
        LocalDate newest = some.stream()
                .map(Offering::filed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Outcome.Raised(some.size(), sold, newest, identity, looked);
    }

    /// Under another name of the issuer there may be an older notice of the same offering: the newer takes its place.
    private void keep(Offering offering) {
        offerings.merge(
                offering.number(), offering, (one, other) -> other.filed().isAfter(one.filed()) ? other : one);
    }

    /// Asks once more when the store fails. Empty: there is no such register, or it could not be read.
    private <T> Optional<Looked<T>> ask(Supplier<Answer<T>> question) {
        try {
            return looked(question.get());
        } catch (StoreDown _) {
            return askAgain(question);
        }
    }

    private <T> Optional<Looked<T>> askAgain(Supplier<Answer<T>> question) {
        try {
            return looked(question.get());
        } catch (StoreDown _) {
            down = true;
            return Optional.empty();
        }
    }

    private static <T> Optional<Looked<T>> looked(Answer<T> answer) {
        return switch (answer) {
            case Looked<T> looked -> Optional.of(looked);
            case Answer.NotLoaded<T> _ -> Optional.empty();
        };
    }
}
