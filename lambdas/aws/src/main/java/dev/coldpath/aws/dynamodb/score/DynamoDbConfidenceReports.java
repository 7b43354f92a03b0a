package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.ConfidenceReports;
import java.util.Optional;

/// Reads confidence reports, one item each.
public final class DynamoDbConfidenceReports implements ConfidenceReports {
    private final TableCalls calls;
    private final String scores;

    public DynamoDbConfidenceReports(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public Optional<Confidence> confidence(Domain domain) {
        return calls.get(ScoreMapping.confidence(scores, domain)).map(ConfidenceMapping::report);
    }
}
