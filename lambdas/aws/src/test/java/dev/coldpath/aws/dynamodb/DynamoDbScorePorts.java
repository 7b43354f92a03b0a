package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.dynamodb.content.DynamoDbBriefStore;
import dev.coldpath.aws.dynamodb.content.DynamoDbContentRuns;
import dev.coldpath.aws.dynamodb.content.DynamoDbCreatorStore;
import dev.coldpath.aws.dynamodb.content.DynamoDbItemStore;
import dev.coldpath.aws.dynamodb.content.DynamoDbNarrativeStore;
import dev.coldpath.aws.dynamodb.score.DynamoDbCohorts;
import dev.coldpath.aws.dynamodb.score.DynamoDbConfidenceReports;
import dev.coldpath.aws.dynamodb.score.DynamoDbExplanations;
import dev.coldpath.aws.dynamodb.score.DynamoDbMoverStore;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreHistory;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreLog;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreRecords;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoredRuns;
import dev.coldpath.aws.dynamodb.score.DynamoDbUniverse;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbSnapshotStore;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.NarrativeStore;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.ConfidenceReports;
import dev.coldpath.score.Explanations;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.snapshot.SnapshotStore;

/// Those of scores and content beside them.
abstract class DynamoDbScorePorts extends DynamoDbPorts {
    DynamoDbScorePorts(MotoAccount account) {
        super(account);
    }

    @Override
    public ScoreRecords scoreRecords() {
        return new DynamoDbScoreRecords(calls(), tables().scores());
    }

    @Override
    public ScoreLog scoreLog() {
        return new DynamoDbScoreLog(calls(), tables().scores(), waiting());
    }

    @Override
    public Universe universe() {
        return new DynamoDbUniverse(calls(), tables().scores());
    }

    @Override
    public ScoreHistory scoreHistory() {
        return new DynamoDbScoreHistory(calls(), tables().scores());
    }

    @Override
    public ConfidenceReports confidenceReports() {
        return new DynamoDbConfidenceReports(calls(), tables().scores());
    }

    @Override
    public Explanations explanations() {
        return new DynamoDbExplanations(calls(), tables().scores());
    }

    @Override
    public Cohorts cohorts() {
        return new DynamoDbCohorts(calls(), tables().scores());
    }

    @Override
    public ScoredRuns scoredRuns() {
        return new DynamoDbScoredRuns(calls(), tables().scores());
    }

    @Override
    public MoverStore moverStore() {
        return new DynamoDbMoverStore(calls(), tables().scores());
    }

    @Override
    public SnapshotStore snapshots() {
        return new DynamoDbSnapshotStore(calls(), tables().snapshots());
    }

    @Override
    public ItemStore items() {
        return new DynamoDbItemStore(calls(), content(), waiting());
    }

    @Override
    public CreatorStore creators() {
        return new DynamoDbCreatorStore(calls(), content(), waiting());
    }

    @Override
    public ContentRuns contentRuns() {
        return new DynamoDbContentRuns(calls(), content(), waiting());
    }

    @Override
    public NarrativeStore narratives() {
        return new DynamoDbNarrativeStore(calls(), content(), waiting());
    }

    @Override
    public BriefStore briefs() {
        return new DynamoDbBriefStore(calls(), content());
    }
}
