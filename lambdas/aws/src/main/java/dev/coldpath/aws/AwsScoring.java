package dev.coldpath.aws;

import dev.coldpath.aws.dynamodb.score.DynamoDbScoreLog;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbSnapshotStore;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.snapshot.SnapshotStore;

/// Builds the ports of the scoring module over AWS. Apart from [AwsEngine], for that module is not on the class path of
/// functions that make no scores.
public final class AwsScoring {
    private final AwsEngine engine;

    public AwsScoring(AwsEngine engine) {
        this.engine = engine;
    }

    public ScoreLog scoreLog() {
        return new DynamoDbScoreLog(engine.calls(), engine.config().scoresTable(), engine.waiting());
    }

    public SnapshotStore snapshots() {
        return new DynamoDbSnapshotStore(engine.calls(), engine.config().snapshotsTable());
    }
}
