package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.ShardRows.Listed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What the registers of the SEC that were loaded say of a company.
public final class SecRegister {
    private final LiveShards shards;

    public SecRegister(DataSetStore store, InstantSource time) {
        this.shards = new LiveShards(store, time);
    }

    /// What a register says; nothing found and nothing loaded are never the same.
    public sealed interface Answer<T> {
        /// What was found, in order.
        ///
        /// @param found none: the register does not know it
        record Looked<T>(List<T> found, Edition edition) implements Answer<T> {
            public Looked {
                found = List.copyOf(found);
            }
        }

        record NotLoaded<T>() implements Answer<T> {}
    }

    /// A company whose shares are traded.
    ///
    /// @param cik its number with the SEC, in ten digits
    public record Filer(String cik, String ticker, String title) {}

    /// A private offering, as its newest notice tells of it.
    ///
    /// @param number tells offerings apart
    /// @param cik the issuer's number with the SEC, in ten digits; empty where the notice has none
    /// @param state where the issuer is, as a code of the SEC
    /// @param sold in dollars; what was offered is a hope
    public record Offering(
            String number,
            LocalDate filed,
            String cik,
            String state,
            OptionalInt incorporated,
            String industry,
            OptionalLong offered,
            long sold) {}

    /// By its number.
    ///
    /// @throws dev.coldpath.store.StoreDown when the register cannot be read
    public Answer<Filer> filer(long cik) {
        return filers(SecTickers.cik(cik), SecTickers.BY_CIK);
    }

    /// By what its shares are called.
    ///
    /// @throws dev.coldpath.store.StoreDown when the register cannot be read
    public Answer<Filer> filer(String ticker) {
        return filers(ticker.toUpperCase(Locale.ROOT), SecTickers.BY_TICKER);
    }

    private Answer<Filer> filers(String key, String by) {
        return shards.manifest(DataSetId.SEC_TICKERS)
                .<Answer<Filer>>map(manifest -> {
                    List<Filer> found = shards.rows(manifest, key).all(key).stream()
                            .filter(row -> row.text("by").equals(Optional.of(by)))
                            .map(SecRegister::filerIn)
                            .toList();
                    return new Answer.Looked<>(found, edition(manifest));
                })
                .orElseGet(Answer.NotLoaded::new);
    }

    /// The offerings of all issuers of that name, which may be several: whoever asks compares numbers, states and
    /// years.
    ///
    /// @throws dev.coldpath.store.StoreDown when the register cannot be read
    public Answer<Offering> offerings(String issuerName) {
        String name = IssuerNames.normalised(issuerName);
        return shards.manifest(DataSetId.FORM_D)
                .<Answer<Offering>>map(manifest -> {
                    List<Offering> found = shards.rows(manifest, name).all(name).stream()
                            .map(SecRegister::offeringIn)
                            .toList();
                    return new Answer.Looked<>(found, edition(manifest));
                })
                .orElseGet(Answer.NotLoaded::new);
    }

    private static Edition edition(VersionManifest manifest) {
        return new Edition(manifest.source(), manifest.asOf());
    }

    private static Filer filerIn(Listed row) {
        return new Filer(word(row, "cik"), word(row, "ticker"), word(row, "title"));
    }

    private static Offering offeringIn(Listed row) {
        return new Offering(
                word(row, "offering"),
                LocalDate.parse(word(row, "filed")),
                word(row, "cik"),
                word(row, "state"),
                row.text("incorporated")
                        .map(Integer::parseInt)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty),
                word(row, "industry"),
                row.number("offered"),
                row.number("sold").orElse(0));
    }

    private static String word(Listed row, String column) {
        return row.text(column).orElse("");
    }
}
