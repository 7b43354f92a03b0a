package dev.coldpath.lambda.admin;

import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.aws.Names.Inbox;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.RunJson;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes.TakesDrops;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Lays a drop where the function lies in wait that may change content, and waits for what it comes to. A drop that
/// takes longer than a request may is answered with where it lies: its run is among the others when it is over.
record LaidDrops(
        BiConsumer<String, byte[]> inbox, ContentRuns runs, Supplier<String> ids, InstantSource time, Timer timer)
        implements TakesDrops {
    /// The function has 25 seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(18);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int NEWEST = 20;

    @Override
    public Response take(byte[] drop) {
        String key = Inbox.CONTENT + "operator-" + ids.get() + ".ndjson";
        inbox.accept(key, drop);
        return run(key, time.instant().plus(PATIENCE))
                .map(run -> Json.response(200, RunJson.of(run)))
                .orElseGet(() -> Json.response(202, Json.object().put("source", key)));
    }

    private Optional<ContentRun> run(String key, Instant until) {
        try {
            while (time.instant().isBefore(until)) {
                timer.await(time.instant().plus(LOOK));
                Optional<ContentRun> found = runs.newest(NEWEST).stream()
                        .filter(run -> run.source().equals(key))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (StoreDown _) {
            // the drop lies there, and is taken in whether anybody looks or not
            return Optional.empty();
        }
    }
}
