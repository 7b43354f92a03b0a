package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import java.util.Optional;

/// Reads the `scores` table, one item a question.
public final class DynamoDbScoreRecords implements ScoreRecords {
    private final TableCalls calls;
    private final String scores;

    public DynamoDbScoreRecords(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public Optional<ScoreRecord> latest(Domain domain) {
        return calls.get(ScoreMapping.newest(scores, domain)).map(ScoreMapping::record);
    }

    @Override
    public Optional<ScoreRef> ofRun(Domain domain, JobId run) {
        return calls.get(ScoreMapping.run(scores, domain, run)).map(ScoreMapping::ref);
    }
}
