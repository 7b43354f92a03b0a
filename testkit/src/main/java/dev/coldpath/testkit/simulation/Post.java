package dev.coldpath.testkit.simulation;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.webhook.Attempt.Trouble;
import dev.coldpath.webhook.Courier.Answer;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.HandOver;
import dev.coldpath.webhook.Letter;
import dev.coldpath.webhook.RetrySchedule;
import dev.coldpath.webhook.SendDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Senders who tell what is due, and the receiver they call, who is busy, broken or away now and then, and in few
/// histories gone for good.
final class Post {
    private static final URI BASE = URI.create("https://api.coldpath.test");
    private static final int MOST_SENDERS = 2;
    private static final long LATEST = 20_000;
    private static final long SKEW = 1_000;
    private static final int[] TROUBLE = {500, 503, 429, 301};
    private static final int GONE = 410;

    private final Engine engine;
    private final Steps steps;
    private final Scheduler scheduler;
    private final Weather weather;
    private final Told told;
    private final List<Actor> idle = new ArrayList<>();
    private final SendDelivery sender;
    private final HandOver handOver;
    private final List<DeliveryId> hints = new ArrayList<>();
    private long attempts;

    Post(Engine engine, Steps steps, Scheduler scheduler, Weather weather, Told told) {
        Pace pace = new Pace(Crew.ALONE, () -> scheduler.current().now(), Duration.ofSeconds(10));
        this.engine = engine;
        this.steps = steps;
        this.scheduler = scheduler;
        this.weather = weather;
        this.told = told;
        Deliveries deliveries = deliveries();
        var means = new SendDelivery.Means(
                (_, letter) -> carried(letter),
                Hooks.secrets(),
                new RetrySchedule(() -> scheduler.current().chance().nextLong()),
                () -> BASE,
                () -> new Fence("%024x".formatted(attempts++)));
        this.sender = new SendDelivery(
                deliveries, endpoints(), means, () -> scheduler.current().now());
        this.handOver = new HandOver(
                deliveries,
                (id, _) -> {
                    hints.add(id);
                    sender.send(id);
                },
                pace);
        told.onNews(this::wake);
    }

    /// Opens it with a sender, or two that may meet.
    void open(int drawn) {
        for (int number = 0; number <= Math.floorMod(drawn, MOST_SENDERS); number++) {
            scheduler.spawn("sender " + number, scheduler.now(), this::send);
        }
    }

    /// Passes whenever something is due, a while late.
    private void send(Actor actor) {
        while (true) {
            Optional<Instant> due = told.nextDue();
            if (due.isEmpty()) {
                idle.add(actor);
                actor.rest();
                continue;
            }
            actor.sleepUntil(due.get().plusMillis(SKEW + actor.chance().nextLong(LATEST)));
            try {
                followOldHint(actor);
                handOver.pass(actor.now());
            } catch (StoreDown | Crash _) {
                // it comes again
                actor.pause(actor.chance().nextLong(LATEST));
            }
        }
    }

    /// A message may come twice, and late.
    private void followOldHint(Actor actor) {
        if (!hints.isEmpty() && actor.tosses(30)) {
            sender.send(hints.get(actor.chance().nextInt(hints.size())));
        }
    }

    private void wake() {
        idle.forEach(actor -> scheduler.at(scheduler.now(), () -> scheduler.resume(actor)));
        idle.clear();
    }

    private Answer carried(Letter letter) {
        return steps.call("post", letter.id(), () -> received(letter), () -> new Answer.None(Trouble.TIMEOUT));
    }

    private Answer received(Letter letter) {
        Actor actor = scheduler.current();
        if (weather.strikes(actor, 1)) {
            return new Answer.Status(GONE, Optional.empty());
        }
        if (weather.strikes(actor, 15)) {
            int status = TROUBLE[actor.chance().nextInt(TROUBLE.length)];
            return new Answer.Status(status, actor.tosses(50) ? Optional.of("400") : Optional.empty());
        }
        told.received(letter.id());
        return new Answer.Status(200, Optional.empty());
    }

    private Endpoints endpoints() {
        Endpoints real = engine.endpoints();
        return new Endpoints() {
            @Override
            public boolean add(Endpoint endpoint) {
                return real.add(endpoint);
            }

            @Override
            public List<Endpoint> of(Scope scope) {
                return steps.call("endpoints", scope, () -> real.of(scope));
            }

            @Override
            public boolean change(Endpoint seen, Endpoint next) {
                return steps.call("change", seen.id(), () -> real.change(seen, next));
            }

            @Override
            public boolean remove(Scope scope, EndpointId id) {
                return real.remove(scope, id);
            }
        };
    }

    private Deliveries deliveries() {
        Deliveries real = engine.deliveries();
        return new Deliveries() {
            @Override
            public Optional<Delivery> find(DeliveryId id) {
                return real.find(id);
            }

            @Override
            public void add(Delivery delivery) {
                real.add(delivery);
            }

            @Override
            public Optional<Delivery> lease(DeliveryId id, Fence mine, Instant now) {
                return steps.call("lease", id, () -> told.lent(id, mine, now, real.lease(id, mine, now)));
            }

            @Override
            public boolean handOver(DeliveryId id, Instant now) {
                return steps.call("hand over", id, () -> told.handedOver(id, now, real.handOver(id, now)));
            }

            @Override
            public boolean change(Delivery seen, Delivery next) {
                return steps.call("tell of", seen.id(), () -> told.changed(seen, next, real.change(seen, next)));
            }

            @Override
            public DeliveryPage list(EndpointId endpoint, Optional<Stage> stage, Optional<Mark> after, int most) {
                return real.list(endpoint, stage, after, most);
            }

            @Override
            public List<DeliveryId> due(Instant now, int most) {
                return steps.call("due deliveries", now, () -> real.due(now, most));
            }
        };
    }
}
