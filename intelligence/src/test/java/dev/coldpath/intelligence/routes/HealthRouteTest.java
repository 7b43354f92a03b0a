package dev.coldpath.intelligence.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyForm;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Pepper;
import dev.coldpath.api.Api;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.ServiceLog;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.plan.Plans;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthRouteTest {
    private static final Instant NOW = Instant.parse("2026-04-28T17:37:43.000Z");

    private final CountDownLatch never = new CountDownLatch(1);
    private final Timer patient = _ -> never.await();
    private final Runs runs = new Runs();

    /// Proves I-05: the example of the contract, byte by byte.
    @Test
    void a_fresh_deployment_says_how_fresh_it_is() {
        runs.record(run(NOW.minusSeconds(17 * 3_600), 7_250, 7_100));
        runs.record(run(Instant.parse("2026-04-28T17:32:11.000Z"), 1_250, 1_200));

        assertThat(health(patient).body().text())
                .isEqualTo("{\"status\":\"ok\",\"stage\":\"prod\",\"db\":\"connected\",\"sync\":{"
                        + "\"lastRunAt\":\"2026-04-28T17:32:11.000Z\",\"minutesSinceLastRun\":5,\"isStale\":false,"
                        + "\"lastCycle\":{\"processedCount\":1250,\"insertedCount\":1200,\"durationMs\":3500},"
                        + "\"today\":{\"processedCount\":8500,\"insertedCount\":8300}},"
                        + "\"durationMs\":45,\"timestamp\":\"2026-04-28T17:37:43.000Z\",\"ok\":true,"
                        + "\"lastSyncedAt\":\"2026-04-28T17:32:11.000Z\",\"syncFreshSeconds\":332}");
        assertThat(health(patient).status()).isEqualTo(200);
    }

    /// Proves I-05: runs of the day before are not today's.
    @Test
    void a_run_changes_what_is_said_and_the_day_begins_anew_at_midnight() {
        runs.record(run(Instant.parse("2026-04-27T23:59:59.999Z"), 5, 4));
        var before = Asking.json(health(patient));
        assertThat(before.at("/sync/today").toString()).isEqualTo("{\"processedCount\":0,\"insertedCount\":0}");
        assertThat(before.at("/sync/lastRunAt")).isEqualTo(before.at("/lastSyncedAt"));

        runs.record(run(Instant.parse("2026-04-28T00:00:00.000Z"), 3, 2));
        var after = Asking.json(health(patient));

        assertThat(after.at("/sync/today").toString()).isEqualTo("{\"processedCount\":3,\"insertedCount\":2}");
        assertThat(after.at("/sync/lastCycle/processedCount").asInt()).isEqualTo(3);
        assertThat(after.at("/lastSyncedAt").asText()).isEqualTo("2026-04-28T00:00:00.000Z");
    }

    @Test
    void without_any_run_nothing_is_known_and_that_is_stale() {
        assertThat(health(patient).body().text())
                .isEqualTo("{\"status\":\"ok\",\"stage\":\"prod\",\"db\":\"connected\",\"sync\":{\"lastRunAt\":null,"
                        + "\"minutesSinceLastRun\":null,\"isStale\":true,\"lastCycle\":null,\"today\":null},"
                        + "\"durationMs\":45,\"timestamp\":\"2026-04-28T17:37:43.000Z\",\"ok\":true,"
                        + "\"lastSyncedAt\":null,\"syncFreshSeconds\":null}");
    }

    /// Proves I-06: two hours are fresh, a millisecond more is stale, and neither is an error.
    @Test
    void stale_content_is_a_warning_only() {
        runs.record(run(NOW.minus(Duration.ofHours(2)), 1, 1));
        assertThat(Asking.json(health(patient)).at("/sync/isStale").asBoolean()).isFalse();
        runs.all.clear();
        runs.record(run(NOW.minus(Duration.ofHours(2)).minusMillis(1), 1, 1));

        Response stale = health(patient);

        assertThat(stale.status()).isEqualTo(200);
        assertThat(Asking.json(stale).at("/sync/isStale").asBoolean()).isTrue();
        assertThat(Asking.json(stale).at("/sync/minutesSinceLastRun").asInt()).isEqualTo(120);
        assertThat(Asking.json(stale).at("/ok").asBoolean()).isTrue();
    }

    @Test
    void a_run_that_ended_by_a_faster_clock_was_just_now() {
        runs.record(run(NOW.plusSeconds(5), 1, 1));

        assertThat(Asking.json(health(patient)).at("/syncFreshSeconds").asInt()).isZero();
        assertThat(Asking.json(health(patient)).at("/sync/minutesSinceLastRun").asInt())
                .isZero();
    }

    /// Proves I-06.
    @Test
    void a_store_that_fails_makes_the_deployment_unreachable() {
        runs.read = () -> {
            throw new StoreDown("content runs: read failed");
        };

        assertThat(health(patient).status()).isEqualTo(503);
        assertThat(health(patient).body().text()).isEqualTo(unreachable("store failed"));
    }

    /// Proves I-06: the read never ends, and the wait of two seconds does.
    @Test
    void a_store_that_does_not_answer_in_two_seconds_makes_it_unreachable_too() {
        List<Instant> awaited = new ArrayList<>();
        runs.read = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("read: interrupted", e);
            }
        };

        Response late = health(awaited::add);

        assertThat(awaited).containsExactly(NOW.plusSeconds(2));
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.body().text()).isEqualTo(unreachable("store timed out"));
    }

    /// A right that is missing, a table that is gone: whatever it is, nobody can work with that store.
    @Test
    void a_store_that_refuses_us_makes_it_unreachable_as_well() {
        runs.read = () -> {
            throw new IllegalStateException("not authorized to perform dynamodb:Query");
        };

        assertThat(health(patient).status()).isEqualTo(503);
        assertThat(health(patient).body().text()).isEqualTo(unreachable("store failed"));
    }

    /// Proves I-06: the key is looked up in the same store first, which nobody need know.
    @Test
    void a_store_that_cannot_even_look_up_the_key_is_told_of_in_the_same_shape() {
        Callers callers = new Callers(new Gone(), () -> new Pepper(new byte[32]), Plans.builtIn());
        Route route = new HealthRoute(runs, "prod", () -> NOW, patient).under("/graph");
        Api api = new Api(List.of(route), callers, Api.Clocks.beside(() -> NOW), () -> "request-1", new Quiet());
        String key = new KeyMint(new Random(1), new Pepper(new byte[32]))
                .secret(KeyForm.LIVE)
                .reveal();

        Response answer = api.apply(new Request(
                "GET",
                "/graph/health",
                "",
                Map.of("x-api-key", List.of(key)),
                Body.EMPTY,
                URI.create("https://api.brightloom.com"),
                "127.0.0.1"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().text())
                .isEqualTo(unreachable("store failed").replace("\"durationMs\":45", "\"durationMs\":0"));
    }

    private static String unreachable(String why) {
        return "{\"status\":\"error\",\"stage\":\"prod\",\"db\":\"unreachable\",\"dbError\":\"" + why
                + "\",\"sync\":{\"lastRunAt\":null,\"minutesSinceLastRun\":null,\"isStale\":true,\"lastCycle\":null,"
                + "\"today\":null},\"durationMs\":45,\"timestamp\":\"2026-04-28T17:37:43.000Z\",\"ok\":false,"
                + "\"lastSyncedAt\":null,\"syncFreshSeconds\":null}";
    }

    private Response health(Timer timer) {
        HealthRoute route = new HealthRoute(runs, "prod", () -> NOW.plusMillis(45), timer);
        return new Asking(List.of(route.under("/graph")), NOW).get("getHealth", "");
    }

    private static ContentRun run(Instant completedAt, long processed, long inserted) {
        return new ContentRun(
                "run-" + completedAt,
                "drop.ndjson",
                completedAt.minusMillis(3_500),
                completedAt,
                new Tally(processed, inserted, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// A store of keys that is out of reach.
    private static final class Gone implements Accounts {
        @Override
        public Optional<ApiKey> key(KeyHash hash) {
            throw new StoreDown("accounts: read failed");
        }

        @Override
        public void used(KeyId id, Instant at) {
            throw new StoreDown("accounts: write failed");
        }

        @Override
        public void move(ApiKey seen, KeyHash next, Instant now) {
            throw new StoreDown("accounts: write failed");
        }

        @Override
        public boolean open(AccountId account, String plan, List<ApiKey> keys) {
            throw new StoreDown("accounts: write failed");
        }
    }

    private static final class Quiet implements ServiceLog {
        @Override
        public void served(Served request) {
            // nobody asks here
        }

        @Override
        public void failed(String requestId, Throwable cause) {
            assertThat(cause).isInstanceOf(StoreDown.class);
        }

        @Override
        public void dutyFailed(String duty, Throwable cause) {
            throw new IllegalStateException(duty, cause);
        }
    }

    /// Runs in memory, whose reading may misbehave first.
    private static final class Runs implements ContentRuns {
        private final List<ContentRun> all = new ArrayList<>();
        private Runnable read = () -> {};

        @Override
        public void record(ContentRun run) {
            all.addFirst(run);
        }

        @Override
        public List<ContentRun> newest(int most) {
            return all.subList(0, Math.min(most, all.size()));
        }

        @Override
        public Optional<Freshness> freshness(Instant since) {
            read.run();
            List<Tally> later = all.stream()
                    .filter(run -> !run.completedAt().isBefore(since))
                    .map(ContentRun::tally)
                    .toList();
            return all.stream()
                    .findFirst()
                    .map(last -> new Freshness(
                            last,
                            later.stream().mapToLong(Tally::processed).sum(),
                            later.stream().mapToLong(Tally::inserted).sum()));
        }
    }
}
