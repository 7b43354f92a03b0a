package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;

import dev.coldpath.job.Job;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.ScriptedCourier;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryState;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.OwnDeliveries;
import dev.coldpath.webhook.RetrySchedule;
import dev.coldpath.webhook.SendDelivery;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/// A sender, its clock, its receivers, and a delivery that is due at noon.
final class Post {
    static final URI BASE = URI.create("https://api.brightloom.com");

    final Engine engine;
    final SettableTime time = new SettableTime(NOON);
    final ScriptedCourier receivers = new ScriptedCourier();
    final SendDelivery sender;
    final Endpoint endpoint;
    final Delivery delivery;

    Post(Engine engine) {
        this.engine = engine;
        this.sender = new SendDelivery(
                engine.deliveries(),
                engine.endpoints(),
                new SendDelivery.Means(
                        receivers, Hooks.secrets(), new RetrySchedule(new Random(5)), () -> BASE, Samples::fence),
                time);
        this.endpoint = Hooks.registered(engine, Samples.scope());
        this.delivery = another();
    }

    Delivery another() {
        Job job = Ask.anything().by(endpoint.scope()).admitted(engine);
        engine.settlements().settle(Hooks.end(job, Hooks.success(job)));
        return engine.deliveries().find(Hooks.delivery(job, endpoint)).orElseThrow();
    }

    Optional<Instant> send() {
        return sender.send(delivery.id());
    }

    Delivery stored() {
        return engine.deliveries().find(delivery.id()).orElseThrow();
    }

    Endpoint storedEndpoint() {
        return Hooks.stored(engine.endpoints(), endpoint);
    }

    DeliveryState state() {
        return stored().state();
    }

    OwnDeliveries own() {
        return new OwnDeliveries(engine.deliveries(), engine.endpoints(), Hooks.noHints(), () -> {
            throw new AssertionError("no test was asked for");
        });
    }
}
