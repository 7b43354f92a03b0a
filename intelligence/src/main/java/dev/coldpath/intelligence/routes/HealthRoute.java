package dev.coldpath.intelligence.routes;

import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.Route.Call;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.ContentRuns.Freshness;
import dev.coldpath.intelligence.routes.StoreCheck.Answered;
import dev.coldpath.intelligence.routes.StoreCheck.Failed;
import dev.coldpath.intelligence.routes.StoreCheck.Late;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// `GET /health`: whether the store answers, and how fresh the content is. The same for test keys: it is about the
/// deployment.
final class HealthRoute {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ContentRuns runs;
    private final String stage;
    private final InstantSource time;
    private final Timer timer;

    HealthRoute(ContentRuns runs, String stage, InstantSource time, Timer timer) {
        this.runs = runs;
        this.stage = stage;
        this.time = time;
        this.timer = timer;
    }

    Route under(String base) {
        return new ReadRoute(base + "/health", "getHealth", new HealthErrors(this::keyless), this::answer);
    }

    /// The store that failed is the one with the keys.
    private Response keyless() {
        return failed(new Health(stage, time.instant(), Duration.ZERO));
    }

    private static Response failed(Health health) {
        return Json.response(503, health.unreachable("store failed"));
    }

    private Response answer(Call call) {
        Instant now = call.now();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
        StoreCheck<Optional<Freshness>> check =
                StoreCheck.of(() -> runs.freshness(midnight), now.plus(PATIENCE), timer);
        Health health = new Health(stage, now, Duration.between(now, time.instant()));
        return switch (check) {
            case Answered<Optional<Freshness>>(var freshness) -> Json.response(200, health.connected(freshness));
            case Failed<Optional<Freshness>>() -> failed(health);
            case Late<Optional<Freshness>>() -> Json.response(503, health.unreachable("store timed out"));
        };
    }
}
