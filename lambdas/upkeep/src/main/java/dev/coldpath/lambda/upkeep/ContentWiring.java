package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsInbox;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.AwsPictures;
import dev.coldpath.aws.AwsUnderstanding;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.sqs.QueueConsumer;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.RetryEmbeddings;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Stores;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.intelligence.narrative.Naming;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.time.WallClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Builds each of the functions that look after content out of its environment, top to bottom.
final class ContentWiring {
    private static final String STAGE = "prod";

    /// A third of the function's time: the rest is for the drop's lines.
    private static final Duration PICTURES_OF_A_DROP = Duration.ofMinutes(5);

    /// Two thirds: what comes after the last picture may have to wait for a model, and is to be written down.
    private static final Duration PICTURES_OF_A_REPAIR = Duration.ofMinutes(10);

    private ContentWiring() {}

    static QueueConsumer ingest(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.INGEST);
        return ingest(aws, Deployment.from(env, STAGE), publicInternet(aws));
    }

    static QueueConsumer ingest(AwsEngine aws, Deployment deployment, Reach reach) {
        return ingest(aws, spaces(aws, deployment, reach, PICTURES_OF_A_DROP));
    }

    static QueueConsumer ingest(AwsEngine aws, Spaces spaces) {
        AwsContent content = new AwsContent(aws);
        Ingest ingest = new Ingest(
                new Stores(content.items(), content.creators(), content.contentRuns()),
                spaces,
                aws.waiting().time(),
                () -> aws.jobIds().get().toString());
        TakeDrops drops = new TakeDrops(
                new AwsInbox(aws).inbox(),
                ingest,
                new AwsMessages(aws).drops(),
                aws.waiting().time());
        return new QueueConsumer(drops, aws.log());
    }

    static QueueConsumer narratives(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.NARRATIVES);
        Deployment deployment = Deployment.from(env, STAGE);
        return narratives(
                aws,
                new Captioned(
                        new AwsUnderstanding(aws, deployment).model(),
                        aws.waiting().time()));
    }

    static QueueConsumer narratives(AwsEngine aws, Naming naming) {
        AwsContent content = new AwsContent(aws);
        ComputeNarratives compute = new ComputeNarratives(
                content.items(),
                content.creators(),
                content.narratives(),
                naming,
                aws.waiting().time());
        return new QueueConsumer(new NarrativeOrders(compute), aws.log());
    }

    static Runnable embeddings(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.EMBEDDINGS);
        return embeddings(aws, Deployment.from(env, STAGE), publicInternet(aws));
    }

    static Runnable embeddings(AwsEngine aws, Deployment deployment, Reach reach) {
        return embeddings(aws, spaces(aws, deployment, reach, PICTURES_OF_A_REPAIR));
    }

    static Runnable embeddings(AwsEngine aws, Spaces spaces) {
        RetryEmbeddings retry = new RetryEmbeddings(
                new AwsContent(aws).items(), spaces, aws.waiting().time(), UUID::randomUUID);
        return retry::pass;
    }

    private static Spaces spaces(AwsEngine aws, Deployment deployment, Reach reach, Duration within) {
        return new AwsUnderstanding(aws, deployment).spaces(new AwsPictures(aws).of(reach), within);
    }

    private static Reach publicInternet(AwsEngine aws) {
        return Reach.publicInternet(new Contact(aws.config().operatorContact()));
    }

    private static AwsEngine engine(Map<String, String> env, Role role) {
        return AwsEngine.of(Config.from(env, role), WallClock.inMillis());
    }
}
