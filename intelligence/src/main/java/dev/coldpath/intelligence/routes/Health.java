package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns.Freshness;
import dev.coldpath.intelligence.figures.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The health of the deployment at one instant.
///
/// @param took how long the check took
record Health(String stage, Instant now, Duration took) {
    private static final Duration STALE = Duration.ofHours(2);

    ObjectNode connected(Optional<Freshness> freshness) {
        ObjectNode json = Json.object().put("status", "ok").put("stage", stage).put("db", "connected");
        return finished(json, true, freshness);
    }

    /// The content's freshness is unknown then, which warns like an old one.
    ObjectNode unreachable(String why) {
        ObjectNode json = Json.object()
                .put("status", "error")
                .put("stage", stage)
                .put("db", "unreachable")
                .put("dbError", why);
        return finished(json, false, Optional.empty());
    }

    private ObjectNode finished(ObjectNode json, boolean ok, Optional<Freshness> freshness) {
        Optional<String> last = freshness.map(known -> Figures.time(known.last().completedAt()));
        Optional<Duration> age = freshness.map(this::age);
        ObjectNode sync = json.putObject("sync").put("lastRunAt", last.orElse(null));
        Absent.put(sync, "minutesSinceLastRun", number(age.map(Duration::toMinutes)));
        sync.put("isStale", age.filter(known -> known.compareTo(STALE) <= 0).isEmpty());
        sync.set("lastCycle", freshness.map(known -> cycle(known.last())).orElse(null));
        sync.set("today", freshness.map(Health::today).orElse(null));
        json.put("durationMs", Math.max(0, took.toMillis()))
                .put("timestamp", Figures.time(now))
                .put("ok", ok)
                .put("lastSyncedAt", last.orElse(null));
        Absent.put(json, "syncFreshSeconds", number(age.map(Duration::toSeconds)));
        return json;
    }

    /// Never negative: another machine's clock may be ahead of this one's.
    private Duration age(Freshness freshness) {
        Duration age = Duration.between(freshness.last().completedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static ObjectNode cycle(ContentRun run) {
        return Json.object()
                .put("processedCount", run.tally().processed())
                .put("insertedCount", run.tally().inserted())
                .put("durationMs", run.duration().toMillis());
    }

    private static ObjectNode today(Freshness freshness) {
        return Json.object().put("processedCount", freshness.processed()).put("insertedCount", freshness.inserted());
    }

    private static OptionalLong number(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
