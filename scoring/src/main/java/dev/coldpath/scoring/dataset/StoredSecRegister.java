package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.ShardRows.Listed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Looks the registers of the SEC up in their store.
public final class StoredSecRegister implements SecRegister {
    private final LiveShards shards;

    public StoredSecRegister(DataSetStore store, InstantSource time) {
        this.shards = new LiveShards(store, time);
    }

    @Override
    public Answer<Filer> filer(long cik) {
        return filers(SecTickers.cik(cik), SecTickers.BY_CIK);
    }

    @Override
    public Answer<Filer> filer(String ticker) {
        return filers(ticker.toUpperCase(Locale.ROOT), SecTickers.BY_TICKER);
    }

    private Answer<Filer> filers(String key, String by) {
        return shards.manifest(DataSetId.SEC_TICKERS)
                .<Answer<Filer>>map(manifest -> {
                    List<Filer> found = shards.rows(manifest, key).all(key).stream()
                            .filter(row -> row.text("by").equals(Optional.of(by)))
                            .map(StoredSecRegister::filerIn)
                            .toList();
                    return new Answer.Looked<>(found, edition(manifest));
                })
                .orElseGet(Answer.NotLoaded::new);
    }

    @Override
    public Answer<Offering> offerings(String issuerName) {
        String name = IssuerNames.normalised(issuerName);
        return shards.manifest(DataSetId.FORM_D)
                .<Answer<Offering>>map(manifest -> {
                    List<Offering> found = shards.rows(manifest, name).all(name).stream()
                            .map(StoredSecRegister::offeringIn)
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
