package dev.coldpath.aws;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Route;
import dev.coldpath.api.webhook.DeliveryRoutes;
import dev.coldpath.api.webhook.WebhookRoutes;
import dev.coldpath.aws.dynamodb.job.DynamoDbJobHooks;
import dev.coldpath.aws.dynamodb.webhook.DynamoDbDeliveries;
import dev.coldpath.aws.dynamodb.webhook.DynamoDbEndpoints;
import dev.coldpath.aws.secrets.StoredKey;
import dev.coldpath.aws.sqs.SqsDispatch;
import dev.coldpath.job.Fences;
import dev.coldpath.pass.Pace;
import dev.coldpath.submit.Admissions;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.Courier;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Dispatch;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.HandOver;
import dev.coldpath.webhook.Hints;
import dev.coldpath.webhook.NotifyingAdmissions;
import dev.coldpath.webhook.OwnDeliveries;
import dev.coldpath.webhook.OwnEndpoints;
import dev.coldpath.webhook.RetrySchedule;
import dev.coldpath.webhook.SecretBox;
import dev.coldpath.webhook.SendDelivery;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Builds what tells receivers over AWS, and the routes about it.
public final class AwsWebhooks {
    private final AwsEngine engine;

    public AwsWebhooks(AwsEngine engine) {
        this.engine = engine;
    }

    public Endpoints endpoints() {
        return new DynamoDbEndpoints(engine.calls(), engine.config().accountsTable());
    }

    public Deliveries deliveries() {
        return new DynamoDbDeliveries(engine.calls(), engine.config().jobsTable());
    }

    /// Hands over nothing where the role has no queue: what is due is found by the reconciler.
    public Dispatch dispatch() {
        return engine.config()
                .webhookQueue()
                .<Dispatch>map(queue -> new SqsDispatch(engine.clients()::sqs, queue))
                .orElse((_, _) -> {});
    }

    /// The same, as well as it can.
    Hints hints() {
        return new Hints(dispatch(), e -> engine.log().dutyFailed("tell_webhooks", e));
    }

    public SendDelivery sender(Courier courier) {
        Config config = engine.config();
        SendDelivery.Means means = new SendDelivery.Means(
                courier,
                secrets(),
                new RetrySchedule(chance()),
                () -> config.publicUrl().orElseThrow(),
                new Fences(chance()));
        return new SendDelivery(
                deliveries(), endpoints(), means, engine.waiting().time());
    }

    public List<Route> routes(PepperSource pepper) {
        OwnDeliveries deliveries = new OwnDeliveries(
                deliveries(), endpoints(), hints(), () -> engine.jobIds().get().value());
        return Stream.concat(
                        new WebhookRoutes(own(), AddressRule.PUBLIC).routes().stream(),
                        new DeliveryRoutes(deliveries, new Cursors(pepper)).routes().stream())
                .toList();
    }

    /// What owners do with their endpoints.
    public OwnEndpoints own() {
        return new OwnEndpoints(endpoints(), deliveries(), secrets(), chance());
    }

    /// Admissions that also take addresses of single jobs.
    public Admissions hooked(Admissions real) {
        return new NotifyingAdmissions(
                real, new DynamoDbJobHooks(engine.calls(), engine.config().jobsTable()), own(), deliveries(), hints());
    }

    public HandOver handOver(Pace pace) {
        return new HandOver(deliveries(), dispatch(), pace);
    }

    private SecretBox secrets() {
        return new SecretBox(
                new StoredKey(engine.clients().secrets(), engine.config().webhookSecret()), chance());
    }

    private RandomGenerator chance() {
        return engine.waiting().chance();
    }
}
