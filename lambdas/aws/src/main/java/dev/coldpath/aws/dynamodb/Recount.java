package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Counts a universe in every way there is. The one place that walks the whole table.
final class Recount {
    private final Calls calls;
    private final String scores;

    Recount(Calls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    Audit of(String pipelineVersion) {
        Optional<Item> stored = calls.get(Histogram.generation(scores, pipelineVersion));
        Totals totals = totals(Histogram.live(pipelineVersion, stored));
        long inBins = totals.inPoints() == totals.counted() ? totals.inTenths() : totals.inPoints();
        return new Audit(latest(pipelineVersion), totals.counted(), inBins);
    }

    /// @param inPoints the sum over the bins of a point; `inTenths` over those of a tenth
    private record Totals(long counted, long inPoints, long inTenths) {
        Totals plus(Item item) {
            return item.sort().equals(Histogram.COARSE)
                    ? new Totals(item.total(Histogram.COUNT), Histogram.inPoints(item), inTenths)
                    : new Totals(counted, inPoints, inTenths + Histogram.inTenths(item));
        }
    }

    private Totals totals(Generation generation) {
        Totals totals = new Totals(0, 0, 0);
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(QueryRequest.builder()
                    .tableName(scores)
                    .keyConditionExpression("#pk = :counted")
                    .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION))
                    .expressionAttributeValues(Map.of(":counted", Values.text(Histogram.universe(generation))))
                    .consistentRead(true)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            for (Map<String, AttributeValue> item : page.items()) {
                totals = totals.plus(new Item(item));
            }
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return totals;
    }

    private long latest(String pipelineVersion) {
        long latest = 0;
        Map<String, AttributeValue> start = Map.of();
        do {
            ScanResponse page = calls.scan(ScanRequest.builder()
                    .tableName(scores)
                    .filterExpression("#sk = :newest AND #ver = :version")
                    .expressionAttributeNames(Map.of("#sk", Names.Key.SORT, "#ver", ScoreMapping.PIPELINE_VERSION))
                    .expressionAttributeValues(Map.of(
                            ":newest", Values.text(ScoreMapping.NEWEST), ":version", Values.text(pipelineVersion)))
                    .select(Select.COUNT)
                    .consistentRead(true)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            latest += page.count();
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return latest;
    }
}
