package dev.coldpath.aws;

import dev.coldpath.aws.dynamodb.job.DynamoDbResults;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.s3.ResultObjects;
import dev.coldpath.result.ResultLinks;
import dev.coldpath.result.Results;

/// Builds what keeps the results of jobs: small ones beside their rows, large ones in a bucket.
public final class AwsResults {
    private final AwsEngine engine;
    private final ResultObjects objects;

    public AwsResults(AwsEngine engine) {
        this.engine = engine;
        this.objects = new ResultObjects(engine.clients()
                .objects(engine.config().resultsBucket(), engine.waiting().time()));
    }

    public Results results() {
        Waiting waiting = engine.waiting();
        return new Results(
                new DynamoDbResults(engine.calls(), engine.config().jobsTable(), waiting.time()),
                objects,
                new Results.Clocks(waiting.time(), waiting.timer(), waiting.chance()),
                engine.log()::resultCutShort);
    }

    /// Makes addresses of large ones.
    public ResultLinks links() {
        return objects;
    }
}
