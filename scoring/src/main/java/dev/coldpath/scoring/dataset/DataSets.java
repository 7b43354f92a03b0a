package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.DataSet.Kind;
import dev.coldpath.scoring.dataset.DataSet.Limits;
import dev.coldpath.scoring.dataset.DataSet.Rights;
import dev.coldpath.scoring.dataset.Publication.Fixed;
import dev.coldpath.scoring.dataset.Publication.Indexed;
import dev.coldpath.scoring.dataset.Publication.Quarterly;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The data sets there are. A new one is its [Format] and an entry here.
public final class DataSets {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000 * MEGABYTE;
    private static final long ALL_RANKS = Long.MAX_VALUE;
    private static final long TOP_OF_THE_GRAPH = 10_000_000;
    /// Three years before any day of the quarter in which the newest is not out yet.
    private static final int FORM_D_QUARTERS = 13;
    private static final Rights PUBLIC_DOMAIN = new Rights(
            "public domain",
            "U.S. Securities and Exchange Commission, EDGAR",
            URI.create("https://www.sec.gov/about/webmaster-frequently-asked-questions"),
            false);

    private static final DataSet CRUX = new DataSet(
            DataSetId.CRUX,
            "Chrome UX Report top lists",
            new Fixed(URI.create(
                    "https://raw.githubusercontent.com/zakird/crux-top-lists/main/data/global/current.csv.gz")),
            FileNames.of("current.csv or crux….csv, both also with .gz", "(?:crux.*|current)\\.csv(?:\\.gz)?"),
            new Crux(),
            new Limits(200 * MEGABYTE, GIGABYTE, ALL_RANKS),
            Kind.BUCKETS,
            new Rights(
                    "terms of the Chrome UX Report, and of the mirror that publishes it as lists",
                    "Google, Chrome User Experience Report; lists by Zakir Durumeric",
                    URI.create("https://github.com/zakird/crux-top-lists"),
                    false));

    private static final DataSet MAJESTIC = new DataSet(
            DataSetId.MAJESTIC,
            "The Majestic Million",
            new Fixed(URI.create("https://downloads.majestic.com/majestic_million.csv")),
            FileNames.of("majestic_million.csv, also with .gz", "majestic_million.*\\.csv(?:\\.gz)?"),
            new Majestic(),
            new Limits(500 * MEGABYTE, GIGABYTE, ALL_RANKS),
            Kind.RANKS,
            new Rights(
                    "Creative Commons Attribution",
                    "Majestic, The Majestic Million",
                    URI.create("https://majestic.com/reports/majestic-million"),
                    false));

    private static final DataSet CCGRAPH = new DataSet(
            DataSetId.CCGRAPH,
            "Common Crawl domain ranks",
            new Indexed(URI.create("https://index.commoncrawl.org/graphinfo.json"), CommonCrawl::newest),
            FileNames.of("…domain-ranks.txt, also with .gz", ".*domain-ranks\\.txt(?:\\.gz)?"),
            new CommonCrawl(),
            new Limits(6 * GIGABYTE, 30 * GIGABYTE, TOP_OF_THE_GRAPH),
            Kind.TOP,
            new Rights(
                    "Common Crawl terms of use",
                    "Common Crawl Foundation, web graphs",
                    URI.create("https://commoncrawl.org/terms-of-use"),
                    false));

    private static final DataSet TRANCO = new DataSet(
            DataSetId.TRANCO,
            "Tranco list",
            new Indexed(URI.create("https://tranco-list.eu/api/lists/date/latest"), Tranco::newest),
            FileNames.of(
                    "tranco….csv or top-1m.csv, both also with .gz", "tranco.*\\.csv(?:\\.gz)?|top-1m\\.csv(?:\\.gz)?"),
            new Tranco(),
            new Limits(500 * MEGABYTE, GIGABYTE, ALL_RANKS),
            Kind.RANKS,
            new Rights(
                    "terms of each of the lists it is made of, some of them for non-commercial use",
                    "Tranco: Le Pochat, Van Goethem, Tajalizadehkhoob, Korczyński, Joosen",
                    URI.create("https://tranco-list.eu/"),
                    true));

    private static final DataSet SEC_TICKERS = new DataSet(
            DataSetId.SEC_TICKERS,
            "SEC company tickers",
            new Fixed(URI.create("https://www.sec.gov/files/company_tickers.json")),
            FileNames.of("company_tickers.json, also with .gz", "company_tickers.*\\.json(?:\\.gz)?"),
            new SecTickers(),
            new Limits(20 * MEGABYTE, 20 * MEGABYTE, ALL_RANKS),
            Kind.ENTRIES,
            PUBLIC_DOMAIN);

    private static final DataSet FORM_D = new DataSet(
            DataSetId.FORM_D,
            "SEC Form D data sets",
            new Quarterly(
                    "https://www.sec.gov/files/structureddata/data/form-d-data-sets/%dq%d_d.zip", FORM_D_QUARTERS),
            FileNames.of("2026q1_d.zip and the like", "20[0-9]{2}[qQ][1-4]_[dD]\\.zip"),
            new FormD(),
            new Limits(100 * MEGABYTE, 300 * MEGABYTE, ALL_RANKS),
            Kind.ENTRIES,
            PUBLIC_DOMAIN);

    /// All of them, in the order in which they are shown and loaded.
    public static final List<DataSet> ALL = List.of(CRUX, MAJESTIC, CCGRAPH, TRANCO, SEC_TICKERS, FORM_D);

    private DataSets() {}

    /// Empty: there is none of that name.
    public static Optional<DataSet> named(String name) {
        return ALL.stream().filter(each -> each.id().name().equals(name)).findFirst();
    }

    /// Those that may be used: all whose terms need no word of the operator, and those whose terms were acknowledged.
    public static List<DataSet> enabled(Collection<DataSetId> acknowledged) {
        return ALL.stream()
                .filter(each -> !each.rights().acknowledge() || acknowledged.contains(each.id()))
                .toList();
    }
}
