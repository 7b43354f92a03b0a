package dev.coldpath.aws;

import dev.coldpath.aws.dynamodb.content.DynamoDbBriefStore;
import dev.coldpath.aws.dynamodb.content.DynamoDbContentRuns;
import dev.coldpath.aws.dynamodb.content.DynamoDbCreatorStore;
import dev.coldpath.aws.dynamodb.content.DynamoDbItemStore;
import dev.coldpath.aws.dynamodb.content.DynamoDbNarrativeStore;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.NarrativeStore;

/// Builds the stores of the intelligence module over AWS. Apart from [AwsEngine], for that module is not on the class
/// path of functions that know no content.
public final class AwsContent {
    private final AwsEngine engine;

    public AwsContent(AwsEngine engine) {
        this.engine = engine;
    }

    public ItemStore items() {
        return new DynamoDbItemStore(engine.calls(), table(), engine.waiting());
    }

    public CreatorStore creators() {
        return new DynamoDbCreatorStore(engine.calls(), table(), engine.waiting());
    }

    public ContentRuns contentRuns() {
        return new DynamoDbContentRuns(engine.calls(), table(), engine.waiting());
    }

    public NarrativeStore narratives() {
        return new DynamoDbNarrativeStore(engine.calls(), table(), engine.waiting());
    }

    public BriefStore briefs() {
        return new DynamoDbBriefStore(engine.calls(), table());
    }

    private String table() {
        return engine.config().contentTable();
    }
}
