package dev.coldpath.internet;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.ShardRows;
import dev.coldpath.scoring.dataset.ShardRows.Listed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The lists that are on by default, as a loader leaves them, with the archetypes that are on them. Among the million
/// whose visitors or links are counted is nobody of whom is given that no list has it.
record StagedLists(Map<Domain, Archetype> archetypes, Instant now) implements RankLists {
    /// Of the graph so many are kept.
    static final double TOP_OF_THE_GRAPH = 10_000_000;

    /// The buckets of visitors: a rank is known by its bucket alone.
    private static final NavigableSet<Long> EDGES =
            new TreeSet<>(List.of(1L, 1_000L, 5_000L, 10_000L, 50_000L, 100_000L, 500_000L, 1_000_000L));

    static StagedLists of(List<Archetype> archetypes, Instant now) {
        return new StagedLists(
                archetypes.stream().collect(Collectors.toMap(Archetype::domain, Function.identity())), now);
    }

    @Override
    public List<DataSetId> enabled() {
        return List.of(DataSetId.CRUX, DataSetId.MAJESTIC, DataSetId.CCGRAPH);
    }

    @Override
    public boolean anyLoaded() {
        return true;
    }

    @Override
    public Answer look(DataSetId list, Domain domain) {
        Archetype of = archetypes.get(domain);
        Edition edition = new Edition(URI.create("https://lists.miniature-internet.org/" + list), now.minus(age(list)));
        return Optional.ofNullable(of)
                .flatMap(each -> row(list, each))
                .<Answer>map(row -> new Answer.Found(row, edition))
                .orElseGet(() -> new Answer.Unlisted(edition));
    }

    private static Duration age(DataSetId list) {
        if (list.equals(DataSetId.MAJESTIC)) {
            return Duration.ofDays(1);
        }
        return Duration.ofDays(list.equals(DataSetId.CRUX) ? 10 : 30);
    }

    private static Optional<Listed> row(DataSetId list, Archetype of) {
        if (list.equals(DataSetId.CCGRAPH)) {
            return Optional.of(listed(Map.of("rank", Math.round(of.of("cc_rank")))))
                    .filter(_ -> of.has("cc_rank") && of.of("cc_rank") <= TOP_OF_THE_GRAPH);
        }
        return Optional.of(of)
                .filter(Archetype::amongTheMillion)
                .map(list.equals(DataSetId.CRUX) ? StagedLists::visitors : StagedLists::links);
    }

    private static Listed visitors(Archetype of) {
        return listed(Map.of("rank", bucket(of.of("popularity_rank"))));
    }

    /// The middle of the bucket that a rank lies in.
    static long bucket(double rank) {
        Long edge = EDGES.ceiling(Math.round(rank));
        Long below = edge == null ? null : EDGES.lower(edge);
        if (edge == null || below == null) {
            throw new IllegalArgumentException("rank " + rank + ": in no bucket");
        }
        return Math.round(StrictMath.sqrt((double) below * edge));
    }

    private static Listed links(Archetype of) {
        long rank = rankByLinks(of);
        Map<String, Long> row = Map.of("rank", rank, "ref_subnets", Math.round(of.of("ref_subnets")));
        return of.tells("rank_change") ? listed(with(row, ShardRows.RANK_BEFORE, rankBefore(of))) : listed(row);
    }

    /// Far enough down for a change of a hundredth to be one.
    static long rankByLinks(Archetype of) {
        return 1_000 + Math.round(of.of("popularity_rank"));
    }

    static long rankBefore(Archetype of) {
        return Math.round(rankByLinks(of) * StrictMath.exp(of.of("rank_change")));
    }

    private static Map<String, Long> with(Map<String, Long> row, String column, long value) {
        Map<String, Long> more = new TreeMap<>(row);
        more.put(column, value);
        return more;
    }

    private static Listed listed(Map<String, Long> row) {
        List<String> columns = List.copyOf(row.keySet());
        return new Listed(
                columns,
                columns.stream().map(column -> String.valueOf(row.get(column))).toList());
    }
}
