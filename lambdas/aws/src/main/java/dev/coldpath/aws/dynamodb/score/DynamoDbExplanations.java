package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Explanation;
import dev.coldpath.score.ExplanationJson;
import dev.coldpath.score.Explanations;
import dev.coldpath.score.ScoreRecord;
import java.util.Optional;

/// Reads the newest record of a domain, then the explanation beside it, which was written together with it.
public final class DynamoDbExplanations implements Explanations {
    private final TableCalls calls;
    private final String scores;

    public DynamoDbExplanations(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public Optional<Explanation> explanation(Domain domain) {
        return calls.get(ScoreMapping.newest(scores, domain))
                .map(ScoreMapping::record)
                .map(this::explanation);
    }

    private Explanation explanation(ScoreRecord record) {
        return calls.get(ScoreMapping.explanation(scores, record.ref()))
                .map(ExplanationMapping::json)
                .map(json -> ExplanationJson.read(record, json))
                .orElseThrow(() -> new IllegalStateException("record " + record.ref() + ": it has no explanation"));
    }
}
