package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads counts of the generation that is live, in one call as long as no universe has been counted anew.
final class LiveCounts {
    private final TableCalls calls;
    private final String scores;
    private final Set<String> strong;

    private LiveCounts(TableCalls calls, String scores, Set<String> strong) {
        this.calls = calls;
        this.scores = scores;
        this.strong = strong;
    }

    /// Whose reads may be a moment old, at half the price.
    static LiveCounts lagging(TableCalls calls, String scores) {
        return new LiveCounts(calls, scores, Set.of());
    }

    /// Whose reads see every finished write.
    static LiveCounts strong(TableCalls calls, String scores) {
        return new LiveCounts(calls, scores, Set.of(scores));
    }

    /// Those of the eleven items that exist.
    ///
    /// @param counted what is counted, in a generation
    Collection<Item> of(String version, Function<Generation, String> counted) {
        ItemKey generation = Histogram.generation(scores, version);
        Generation guessed = Generation.first(version);
        Map<ItemKey, Item> items = read(counted.apply(guessed), List.of(generation));
        Generation live = Histogram.live(version, Optional.ofNullable(items.remove(generation)));
        return live.equals(guessed)
                ? items.values()
                : read(counted.apply(live), List.of()).values();
    }

    private Map<ItemKey, Item> read(String counted, List<ItemKey> besides) {
        List<ItemKey> keys = new ArrayList<>(besides);
        keys.addAll(Histogram.decades(scores, counted));
        return calls.all(keys, strong);
    }
}
