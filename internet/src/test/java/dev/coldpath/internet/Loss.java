package dev.coldpath.internet;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.net.Handshakes;
import dev.coldpath.store.StoreDown;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// How a run loses one source.
///
/// @param source a fetcher whose server is busy, or a list that cannot be read
/// @param trouble what is added to the descriptions of all companies
/// @param means what becomes of the means of a run, where the source is no server
record Loss(String source, String trouble, UnaryOperator<Means> means) {
    private static final String BUSY = "{\"status\": 503}";

    /// The one that names companies to others: with it go the filings and the readers that nobody can ask for without
    /// a number and a title.
    static final String HUB = "wikidata";

    static final Loss NONE = new Loss("none", "", means -> means);

    static final List<Loss> ALL = List.of(
            of("dns", "\"names\": \"addresses_only\""),
            of("rdap", "\"registry\": " + BUSY),
            new Loss("tls", "", Loss::withoutHandshakes),
            of("site", "\"paths\": " + each("*")),
            of("cadence", "\"paths\": " + each("/feed.xml", "/sitemap.xml")),
            of("ats", "\"sources\": " + each("greenhouse")),
            of(HUB, "\"sources\": " + each("wdqs")),
            of(DataSetId.CRUX),
            of(DataSetId.MAJESTIC),
            of(DataSetId.CCGRAPH),
            of("attention", "\"sources\": " + each("wikimedia", "hn")),
            of("sec", "\"sources\": " + each("sec-data")),
            of("github", "\"sources\": " + each("github")),
            of("ct", "\"sources\": " + each("crtsh", "certspotter")));

    private static Loss of(String source, String trouble) {
        return new Loss(source, ", " + trouble, means -> means);
    }

    private static Loss of(DataSetId list) {
        return new Loss(list.name(), "", means -> means.with(new Without(means.lists(), list)));
    }

    private static String each(String... names) {
        return Arrays.stream(names)
                .map(name -> "\"" + name + "\": " + BUSY)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Means withoutHandshakes(Means means) {
        Handshakes silent = (_, _) -> new Handshakes.Shake.Late();
        return new Means(
                means.web(),
                means.dns(),
                silent,
                means.reach(),
                means.buckets(),
                means.time(),
                means.timer(),
                means.lists(),
                means.register());
    }

    /// Lists of which one cannot be read.
    private record Without(RankLists lists, DataSetId lost) implements RankLists {
        @Override
        public List<DataSetId> enabled() {
            return lists.enabled();
        }

        @Override
        public boolean anyLoaded() {
            return lists.anyLoaded();
        }

        @Override
        public Answer look(DataSetId list, Domain domain) {
            if (list.equals(lost)) {
                throw new StoreDown("list " + list + ": down");
            }
            return lists.look(list, domain);
        }
    }
}
