package dev.coldpath.aws;

import dev.coldpath.aws.dynamodb.score.DynamoDbConfidenceReports;
import dev.coldpath.aws.dynamodb.score.DynamoDbExplanations;
import dev.coldpath.score.ConfidenceReports;
import dev.coldpath.score.Explanations;

/// Builds over AWS what is read of a score beside the record itself: what it rests on, and why it is what it is.
public final class AwsReading {
    private final AwsEngine engine;

    public AwsReading(AwsEngine engine) {
        this.engine = engine;
    }

    public ConfidenceReports confidenceReports() {
        return new DynamoDbConfidenceReports(engine.calls(), engine.config().scoresTable());
    }

    public Explanations explanations() {
        return new DynamoDbExplanations(engine.calls(), engine.config().scoresTable());
    }
}
