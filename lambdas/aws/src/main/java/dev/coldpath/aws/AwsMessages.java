package dev.coldpath.aws;

import dev.coldpath.admin.Redriver;
import dev.coldpath.aws.sqs.SqsOrders;
import dev.coldpath.aws.sqs.SqsRedriver;
import dev.coldpath.aws.sqs.SqsStarter;
import dev.coldpath.aws.sqs.Visibility;
import dev.coldpath.job.Product;
import dev.coldpath.settle.ByProduct;
import dev.coldpath.settle.Starter;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Builds what sends messages. Apart from [AwsEngine], for functions that send none have no client for it on their
/// class path.
public final class AwsMessages {
    private final AwsEngine engine;

    public AwsMessages(AwsEngine engine) {
        this.engine = engine;
    }

    /// Starts jobs of both products: a run for a score, a message for the others.
    public Starter starter() {
        return new ByProduct(Map.of(
                Product.SCORE,
                engine.starter(),
                Product.INTELLIGENCE,
                new SqsStarter(client(), engine.config().workQueue())));
    }

    /// Says that narratives shall be computed, in a run of that id.
    public Consumer<String> narratives() {
        return new SqsOrders(client(), engine.config().narrativesQueue(), "narratives");
    }

    /// Hands on what is left of a drop.
    public Consumer<String> drops() {
        return new SqsOrders(client(), engine.config().dropsQueue(), "rest of a drop");
    }

    /// Moves the times at which messages of workers come again.
    public Visibility working() {
        return new Visibility(client(), engine.config().workQueue());
    }

    /// Sends events again that nobody could deal with.
    public Redriver events() {
        return new SqsRedriver(client(), engine.config().eventsQueue());
    }

    private SqsClient client() {
        return engine.clients().sqs();
    }
}
