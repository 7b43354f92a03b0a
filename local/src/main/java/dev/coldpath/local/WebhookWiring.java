package dev.coldpath.local;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Route;
import dev.coldpath.api.ServiceLog;
import dev.coldpath.api.webhook.DeliveryRoutes;
import dev.coldpath.api.webhook.WebhookRoutes;
import dev.coldpath.job.Fences;
import dev.coldpath.job.JobIds;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.local.webhooks.Deliverer;
import dev.coldpath.local.webhooks.ListedAddresses;
import dev.coldpath.scoring.net.GuardedCourier;
import dev.coldpath.scoring.net.Receivers;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.Hints;
import dev.coldpath.webhook.NotifyingAdmissions;
import dev.coldpath.webhook.NotifyingSettlements;
import dev.coldpath.webhook.OwnDeliveries;
import dev.coldpath.webhook.OwnEndpoints;
import dev.coldpath.webhook.RetrySchedule;
import dev.coldpath.webhook.SecretBox;
import dev.coldpath.webhook.SendDelivery;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Builds what sends webhooks, and the routes about it.
final class WebhookWiring implements AutoCloseable {
    private final SqliteEngine engine;
    private final SecretBox secrets;
    private final InstantSource time;
    private final ServiceLog log;
    private final GuardedCourier courier;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Deliverer deliverer;

    /// Takes what it works with.
    ///
    /// @param key what signing secrets are sealed with
    WebhookWiring(Settings settings, SqliteEngine engine, byte[] key, InstantSource time, ServiceLog log) {
        this.engine = engine;
        this.secrets = new SecretBox(key::clone, new SecureRandom());
        this.time = time;
        this.log = log;
        this.courier = new GuardedCourier(reached(settings), time, new SystemTimer(time));
        SendDelivery.Means means = new SendDelivery.Means(
                courier, secrets, new RetrySchedule(new SecureRandom()), address::join, new Fences(new SecureRandom()));
        SendDelivery sender = new SendDelivery(engine.deliveries(), engine.endpoints(), means, time);
        this.deliverer = new Deliverer(engine.deliveries(), sender, time, log);
    }

    private static Receivers reached(Settings settings) {
        Receivers everybody = Receivers.publicInternet();
        return settings.webhookAllow().isEmpty()
                ? everybody
                : everybody.alsoListed(ListedAddresses.of(settings.webhookAllow()));
    }

    /// The same settlements, whose ends are told at once.
    Settlements telling(Settlements real) {
        return new NotifyingSettlements(real, hints());
    }

    /// Admissions that also take addresses of single jobs.
    Admissions hooked(Admissions real) {
        return new NotifyingAdmissions(real, engine.jobHooks(), own(), engine.deliveries(), hints());
    }

    private Hints hints() {
        return new Hints(deliverer, e -> log.dutyFailed("tell_webhooks", e));
    }

    /// Which addresses may be called.
    AddressRule addresses() {
        return courier;
    }

    private OwnEndpoints own() {
        return new OwnEndpoints(engine.endpoints(), engine.deliveries(), secrets, new SecureRandom());
    }

    List<Route> routes(PepperSource pepper) {
        JobIds ids = new JobIds(time, new SecureRandom());
        OwnDeliveries deliveries = new OwnDeliveries(
                engine.deliveries(),
                engine.endpoints(),
                hints(),
                () -> ids.get().value());
        return Stream.concat(
                        new WebhookRoutes(own(), courier).routes().stream(),
                        new DeliveryRoutes(deliveries, new Cursors(pepper)).routes().stream())
                .toList();
    }

    /// Begins to send, now that it is known where callers reach this service.
    void begin(URI url) {
        address.complete(url);
        deliverer.start();
    }

    @Override
    public void close() {
        deliverer.close();
        courier.close();
    }
}
