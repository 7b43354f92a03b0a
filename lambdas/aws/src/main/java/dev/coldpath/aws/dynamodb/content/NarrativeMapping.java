package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Pieces;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Walk;
import dev.coldpath.aws.dynamodb.table.Zipped;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.NarrativeJson;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Narratives in the content table.
///
/// | row | key / sort key | holds |
/// |---|---|---|
/// | what a window shows | `W#<window>` / `A` | the run, when it was computed |
/// | each run that is kept | `W#<window>` / `R#<run>` | when it was computed |
/// | what lists show, 25 a row | `N#<run>` / `L#<number>` | JSON |
/// | each narrative | `N#<run>` / `D#<id>` | JSON, how many further pieces it has |
/// | what of its JSON fits into no one row | `N#<run>` / `D#<id>#<number>` | a piece |
///
/// A run's rows never change, so whoever has read which run a window shows reads that run and no other.
final class NarrativeMapping {
    static final String RUN = "run";
    static final String COMPUTED_AT = "computedAt";
    static final Walk.Range RUNS = new Walk.Range("R#", "R#~");

    private static final String JSON = "json";
    private static final String FURTHER = "further";
    /// Bytes. A narrative lists all its members and their duplicates, however many.
    private static final int A_PIECE = 350_000;

    private static final int A_ROW = 25;
    /// No line of JSON has a line break in it.
    private static final String BETWEEN_CLUSTERS = "\n";

    private NarrativeMapping() {}

    static ItemKey window(String content, Window window) {
        return new ItemKey(content, Content.WINDOW + window.wire(), ItemKey.ALONE);
    }

    static ItemKey kept(String content, Window window, String run) {
        return new ItemKey(content, Content.WINDOW + window.wire(), RUNS.first() + run);
    }

    /// The run that a row among the kept ones is about.
    static String run(String sort) {
        return sort.substring(RUNS.first().length());
    }

    static String partition(String run) {
        return Content.NARRATIVES + run;
    }

    static ItemKey narrative(String content, String run, long id) {
        return new ItemKey(content, partition(run), "D#" + id);
    }

    static Map<String, AttributeValue> window(String run, Instant computedAt) {
        return Map.of(RUN, Values.text(run), COMPUTED_AT, Values.time(computedAt));
    }

    /// Every row of a run.
    static Map<ItemKey, Map<String, AttributeValue>> rows(
            String content, String run, List<StoredNarrative> narratives) {
        Map<ItemKey, Map<String, AttributeValue>> rows = new HashMap<>();
        for (int next = 0; next < narratives.size(); next += A_ROW) {
            String clusters = narratives.subList(next, Math.min(narratives.size(), next + A_ROW)).stream()
                    .map(narrative -> NarrativeJson.of(narrative.cluster()))
                    .collect(Collectors.joining(BETWEEN_CLUSTERS));
            rows.put(new ItemKey(content, partition(run), "L#%06d".formatted(next)), Map.of(JSON, Zipped.of(clusters)));
        }
        narratives.forEach(narrative ->
                put(rows, narrative(content, run, narrative.cluster().id()), narrative));
        return rows;
    }

    private static void put(Map<ItemKey, Map<String, AttributeValue>> rows, ItemKey key, StoredNarrative narrative) {
        Pieces json = Pieces.of(NarrativeJson.of(narrative), A_PIECE);
        int further = json.further().size();
        rows.put(key, Map.of(JSON, json.first(), FURTHER, Values.number(further)));
        for (int number = 0; number < further; number++) {
            rows.put(piece(key, number), Map.of(JSON, json.further().get(number)));
        }
    }

    private static ItemKey piece(ItemKey narrative, int number) {
        return new ItemKey(narrative.table(), narrative.partition(), narrative.sort() + "#" + number);
    }

    /// Where the further pieces of a narrative are, in their order; none of one that older code wrote.
    static List<ItemKey> further(ItemKey narrative, Item row) {
        return IntStream.range(0, Math.toIntExact(row.total(FURTHER)))
                .mapToObj(number -> piece(narrative, number))
                .toList();
    }

    static List<Cluster> clusters(Item row) {
        return Zipped.text(row.bytes(JSON)).lines().map(NarrativeJson::cluster).toList();
    }

    static StoredNarrative narrative(List<Item> pieces) {
        return NarrativeJson.narrative(
                Pieces.text(pieces.stream().map(piece -> piece.bytes(JSON)).toList()));
    }
}
