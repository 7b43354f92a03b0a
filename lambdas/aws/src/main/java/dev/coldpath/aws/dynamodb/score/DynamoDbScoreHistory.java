package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.score.HistoryRecord;
import dev.coldpath.score.ScoreHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads a domain's history rows from the newest on: one query, since a row is far below the kilobyte that would make
/// five hundred of them too large for one answer; more if an answer comes cut all the same.
public final class DynamoDbScoreHistory implements ScoreHistory {
    private final TableCalls calls;
    private final String scores;

    public DynamoDbScoreHistory(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public HistoryPage page(Domain domain, Optional<Instant> olderThan, int most) {
        ScoreMapping.Range range = ScoreMapping.history(domain, olderThan);
        List<HistoryRecord> found = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            // one more than asked for, to see whether there are more
            QueryResponse part = calls.query(query(range, most + 1 - found.size(), start));
            part.items().stream().map(Item::new).map(ScoreMapping::past).forEach(found::add);
            start = part.lastEvaluatedKey();
        } while (!start.isEmpty() && found.size() <= most);
        return HistoryPage.of(found, most);
    }

    private QueryRequest query(ScoreMapping.Range range, int most, Map<String, AttributeValue> start) {
        return QueryRequest.builder()
                .tableName(scores)
                .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
                .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                .expressionAttributeValues(Map.of(
                        ":pk", Values.text(range.partition()),
                        ":first", Values.text(range.first()),
                        ":last", Values.text(range.last())))
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(most)
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }
}
