package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Account;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.JobDesk;
import dev.coldpath.admin.MeterDesk;
import dev.coldpath.api.Json;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.limit.Rate;
import dev.coldpath.plan.Overrides;
import dev.coldpath.plan.Plan;
import dev.coldpath.score.Exclusion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/// The bodies of the operator's routes.
public final class AdminWire {
    private static final double SECONDS_PER_HOUR = 3600;

    private AdminWire() {}

    public static ObjectNode account(Account account) {
        ObjectNode json = Json.object()
                .put("id", account.id().value())
                .put("label", account.label())
                .put("state", account.open() ? "open" : "suspended")
                .put("plan", account.plan());
        json.set("overrides", overrides(account.overrides()));
        return json.put("createdAt", time(account.createdAt()));
    }

    private static ObjectNode overrides(Overrides overrides) {
        ObjectNode json = Json.object();
        put(json, "cachedCallsIncluded", overrides.cachedCallsIncluded());
        put(json, "coldCallsIncluded", overrides.coldCallsIncluded());
        put(json, "coldPerKeyHour", overrides.coldPerKeyHour());
        return json;
    }

    public static ObjectNode key(KeyCard key, Instant now) {
        ObjectNode json = Json.object()
                .put("id", key.id().value())
                .put("accountId", key.scope().account().value())
                .put("mode", key.scope().mode().wire())
                .put("label", key.label())
                .put("lastFour", key.lastFour())
                .put("state", state(key, now));
        key.terms().access().forEach(access -> json.withArray("scopes").add(access.wire()));
        json.put("createdAt", time(key.createdAt()));
        put(json, "expiresAt", key.terms().expiresAt());
        put(json, "lastUsedAt", key.lastUsedAt());
        return json.put("successor", key.successor().map(Object::toString).orElse(null));
    }

    /// A new key, in the clear for this once.
    public static ObjectNode key(Minted key, Instant now) {
        return key(KeyCard.of(key.stored()), now).put("key", key.secret().reveal());
    }

    private static String state(KeyCard key, Instant now) {
        if (key.revoked()) {
            return "revoked";
        }
        return key.active(now) ? "active" : "expired";
    }

    public static ObjectNode plan(Plan plan) {
        ObjectNode json = Json.object().put("name", plan.name());
        put(json, "cachedCallsIncluded", plan.cachedCallsIncluded());
        put(json, "coldCallsIncluded", plan.coldCallsIncluded());
        json.put("freshnessWindowHours", plan.freshness().toSeconds() / SECONDS_PER_HOUR)
                .put("coldRuns", plan.coldRuns())
                .put("forceFresh", plan.forceFresh());
        put(json, "coldPerKeyHour", plan.coldPerKeyHour());
        put(json, "coldPerAccountDay", plan.coldPerAccountDay());
        json.put("cachedOverage", plan.cachedOverage().wire());
        // plans count requests by the second
        Optional<Rate> requests = plan.intelligence().requests();
        json.put("requestsPerSecond", requests.map(Rate::tokens).orElse(null))
                .put("requestBurst", requests.map(Rate::burst).orElse(null));
        put(json, "intelligenceJobsPerDay", plan.intelligence().jobsPerDay());
        return json;
    }

    public static ObjectNode usage(MeterDesk.View view) {
        ObjectNode json = Json.object()
                .put("accountId", view.account().id().value())
                .put("plan", view.account().plan())
                .put("period", view.score().month().toString())
                .put("coldCalls", view.score().cold())
                .put("coldCallsLastDay", view.score().recent().sum());
        put(json, "coldCallsIncluded", view.plan().map(Plan::coldCallsIncluded).orElseGet(OptionalInt::empty));
        put(json, "coldPerAccountDay", view.plan().map(Plan::coldPerAccountDay).orElseGet(OptionalInt::empty));
        put(json, "coldPerKeyHour", view.plan().map(Plan::coldPerKeyHour).orElseGet(OptionalInt::empty));
        var keys = json.putArray("keys");
        view.keys()
                .forEach((id, used) -> keys.addObject()
                        .put("id", id.value())
                        .put("coldCallsLastHour", used.recent().sum()));
        return json;
    }

    public static ObjectNode job(JobDesk.View view) {
        Job job = view.job();
        ObjectNode json = Json.object()
                .put("jobId", job.id().toString())
                .put("accountId", job.scope().account().value())
                .put("mode", job.scope().mode().wire())
                .put("keyId", job.key().value())
                .put("kind", job.kind().wire())
                .put("status", status(job))
                .put("version", job.version())
                .put("createdAt", time(job.schedule().createdAt()))
                .put("startBy", time(job.schedule().startBy()))
                .put("deadline", time(job.deadline()));
        state(json, job);
        put(json, "expiresAt", job.expiresAt());
        json.putObject("charge")
                .put("standing", job.charge().standing().wire())
                .put("minute", time(job.charge().minute()));
        json.put("retryOf", view.links().retryOf().map(Object::toString).orElse(null));
        return json.put(
                "retriedAs", view.links().retriedAs().map(Object::toString).orElse(null));
    }

    private static void state(ObjectNode json, Job job) {
        Open open = switch (job.state()) {
            case Open now -> now;
            case Settled over -> over.from();
        };
        Optional<Running> running = open instanceof Running run ? Optional.of(run) : Optional.empty();
        put(json, "startedAt", running.map(Running::startedAt));
        json.put("attempt", running.map(run -> run.attempt().number()).orElse(null));
        Optional<Settled> over = job.state() instanceof Settled end ? Optional.of(end) : Optional.empty();
        put(json, "completedAt", over.map(Settled::at));
        Optional<Failed> failed = job.state() instanceof Failed end ? Optional.of(end) : Optional.empty();
        json.put(
                "failureReason",
                failed.map(end -> end.failure().reason().wire()).orElse(null));
        json.put("failureText", failed.map(end -> end.failure().text()).orElse(null));
    }

    private static String status(Job job) {
        return switch (job.state()) {
            case Queued _ -> "queued";
            case Running _ -> "running";
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
        };
    }

    public static ObjectNode letter(DeadLetter letter) {
        ObjectNode json = Json.object()
                .put("id", letter.id().toString())
                .put("queue", letter.id().queue().wire())
                .put("at", time(letter.id().at()))
                .put("jobId", letter.job().map(Object::toString).orElse(null))
                .put("end", letter.end());
        put(json, "redrivenAt", letter.redrivenAt());
        return json;
    }

    public static ObjectNode exclusion(Exclusion exclusion) {
        ObjectNode json = Json.object()
                .put("domain", exclusion.domain().name())
                .put("reason", exclusion.reason().wire())
                .put("since", time(exclusion.since()));
        put(json, "until", exclusion.until());
        return json;
    }

    public static ObjectNode domain(Domain domain) {
        return Json.object().put("domain", domain.name());
    }

    public static ObjectNode audit(AuditRow row) {
        ObjectNode json = Json.object()
                .put("id", row.id().toString())
                .put("at", time(row.at()))
                .put("act", row.act().wire())
                .put("by", row.by())
                .put("accountId", row.account().map(Object::toString).orElse(null))
                .put("subject", row.subject());
        row.details().forEach(json.putObject("details")::put);
        return json;
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(ObjectNode json, String name, Optional<Instant> at) {
        json.put(name, at.map(AdminWire::time).orElse(null));
    }

    private static void put(ObjectNode json, String name, OptionalInt count) {
        if (count.isPresent()) {
            json.put(name, count.getAsInt());
        } else {
            json.putNull(name);
        }
    }
}
