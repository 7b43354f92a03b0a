package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import java.util.Optional;

/// Reads ranks and distributions from eleven items of counts.
public final class DynamoDbUniverse implements Universe {
    private final LiveCounts counts;

    public DynamoDbUniverse(TableCalls calls, String scores) {
        this.counts = LiveCounts.lagging(calls, scores);
    }

    @Override
    public Optional<Rank> rank(String pipelineVersion, Tenths composite) {
        return distribution(pipelineVersion).composites().rank(composite);
    }

    @Override
    public Distribution distribution(String pipelineVersion) {
        return Histogram.distribution(pipelineVersion, counts.of(pipelineVersion, Histogram::universe));
    }
}
