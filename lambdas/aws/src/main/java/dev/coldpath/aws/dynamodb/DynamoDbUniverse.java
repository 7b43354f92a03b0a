package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads ranks from two items of counts, in one call as long as no universe has been counted anew.
public final class DynamoDbUniverse implements Universe {
    private final Calls calls;
    private final String scores;

    public DynamoDbUniverse(Calls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public Optional<Rank> rank(String pipelineVersion, Tenths composite) {
        Place generation = Histogram.generation(scores, pipelineVersion);
        Generation guessed = Generation.first(pipelineVersion);
        Map<Place, Item> items = read(guessed, composite, List.of(generation));
        Generation live = Histogram.live(pipelineVersion, Optional.ofNullable(items.get(generation)));
        return live.equals(guessed)
                ? rank(live, composite, items)
                : rank(live, composite, read(live, composite, List.of()));
    }

    private Map<Place, Item> read(Generation generation, Tenths composite, List<Place> besides) {
        String counted = Histogram.universe(generation);
        List<Place> places = new ArrayList<>(besides);
        places.add(Histogram.coarse(scores, counted));
        places.add(Histogram.fine(scores, counted, composite));
        return calls.all(places, Set.of());
    }

    private Optional<Rank> rank(Generation generation, Tenths composite, Map<Place, Item> items) {
        String counted = Histogram.universe(generation);
        return Histogram.rank(
                composite,
                Optional.ofNullable(items.get(Histogram.coarse(scores, counted))),
                Optional.ofNullable(items.get(Histogram.fine(scores, counted, composite))));
    }
}
