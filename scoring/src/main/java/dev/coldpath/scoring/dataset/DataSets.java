package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.DataSet.Limits;
import dev.coldpath.scoring.dataset.DataSet.Rights;
import dev.coldpath.scoring.dataset.Publication.Fixed;
import dev.coldpath.scoring.dataset.Publication.Indexed;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The data sets there are. A new one is its [Format] and an entry here.
public final class DataSets {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000 * MEGABYTE;
    private static final long ALL_RANKS = Long.MAX_VALUE;
    private static final long TOP_OF_THE_GRAPH = 10_000_000;

    private static final DataSet CRUX = new DataSet(
            DataSetId.CRUX,
            "Chrome UX Report top lists",
            new Fixed(URI.create(
                    "https://raw.githubusercontent.com/zakird/crux-top-lists/main/data/global/current.csv.gz")),
            Pattern.compile("(?:crux.*|current)\\.csv(?:\\.gz)?"),
            new Crux(),
            new Limits(200 * MEGABYTE, GIGABYTE, ALL_RANKS),
            true,
            true,
            new Rights(
                    "terms of the Chrome UX Report, and of the mirror that publishes it as lists",
                    "Google, Chrome User Experience Report; lists by Zakir Durumeric",
                    URI.create("https://github.com/zakird/crux-top-lists"),
                    false));

    private static final DataSet MAJESTIC = new DataSet(
            DataSetId.MAJESTIC,
            "The Majestic Million",
            new Fixed(URI.create("https://downloads.majestic.com/majestic_million.csv")),
            Pattern.compile("majestic_million.*\\.csv(?:\\.gz)?"),
            new Majestic(),
            new Limits(500 * MEGABYTE, GIGABYTE, ALL_RANKS),
            true,
            false,
            new Rights(
                    "Creative Commons Attribution",
                    "Majestic, The Majestic Million",
                    URI.create("https://majestic.com/reports/majestic-million"),
                    false));

    private static final DataSet CCGRAPH = new DataSet(
            DataSetId.CCGRAPH,
            "Common Crawl domain ranks",
            new Indexed(URI.create("https://index.commoncrawl.org/graphinfo.json"), CommonCrawl::newest),
            Pattern.compile(".*domain-ranks\\.txt(?:\\.gz)?"),
            new CommonCrawl(),
            new Limits(6 * GIGABYTE, 30 * GIGABYTE, TOP_OF_THE_GRAPH),
            false,
            false,
            new Rights(
                    "Common Crawl terms of use",
                    "Common Crawl Foundation, web graphs",
                    URI.create("https://commoncrawl.org/terms-of-use"),
                    false));

    private static final DataSet TRANCO = new DataSet(
            DataSetId.TRANCO,
            "Tranco list",
            new Indexed(URI.create("https://tranco-list.eu/api/lists/date/latest"), Tranco::newest),
            Pattern.compile("tranco.*\\.csv(?:\\.gz)?|top-1m\\.csv(?:\\.gz)?"),
            new Tranco(),
            new Limits(500 * MEGABYTE, GIGABYTE, ALL_RANKS),
            true,
            false,
            new Rights(
                    "terms of each of the lists it is made of, some of them for non-commercial use",
                    "Tranco: Le Pochat, Van Goethem, Tajalizadehkhoob, Korczyński, Joosen",
                    URI.create("https://tranco-list.eu/"),
                    true));

    /// All of them, in the order in which they are shown and loaded.
    public static final List<DataSet> ALL = List.of(CRUX, MAJESTIC, CCGRAPH, TRANCO);

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
