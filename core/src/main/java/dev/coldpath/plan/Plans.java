package dev.coldpath.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.json.StrictJson;
import dev.coldpath.limit.Rate;
import dev.coldpath.plan.Plan.Intelligence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// The plans this deployment offers, read once from a file of the form of `plans.json` and checked whole.
public final class Plans {
    private static final String BUILT_IN = "plans.json";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MOST_HOURS = 100_000;
    private static final int MOST_REQUESTS = 100_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,31}");
    private static final String PER_SECOND = "requests_per_second";
    private static final String BURST = "request_burst";
    private static final String JOBS_PER_DAY = "intelligence_jobs_per_day";
    private static final Set<String> FIELDS = Set.of(
            "cached_calls_included",
            "cold_calls_included",
            "freshness_window_hours",
            "cold_runs",
            "force_fresh",
            "cold_per_key_1h",
            "cached_overage",
            PER_SECOND,
            BURST,
            JOBS_PER_DAY);

    private final Map<String, Plan> byName;

    private Plans(Map<String, Plan> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /// `free`, `starter`, `growth`, `scale` and `enterprise`.
    public static Plans builtIn() {
        try (InputStream file = Plans.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException("plans: " + BUILT_IN + " is not in this build");
            }
            return read(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new IllegalStateException("plans: " + BUILT_IN + " cannot be read", e);
        }
    }

    /// These and an operator's own, which replace plans of the same name.
    ///
    /// @param text a file of the form of `plans.json`
    /// @throws IllegalArgumentException naming the plan and the field that cannot be
    public Plans and(String text) {
        ObjectNode file = StrictJson.object(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("plans: not one JSON object of plans by name"));
        Map<String, Plan> all = new LinkedHashMap<>(byName);
        all.putAll(read(file).byName);
        return new Plans(all);
    }

    static Plans read(JsonNode file) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        file.properties().forEach(entry -> plans.put(entry.getKey(), plan(entry.getKey(), entry.getValue())));
        return new Plans(plans);
    }

    /// These and no others.
    public static Plans of(Plan... plans) {
        Map<String, Plan> byName = new LinkedHashMap<>();
        for (Plan plan : plans) {
            byName.put(plan.name(), plan);
        }
        return new Plans(byName);
    }

    /// All of them, in the order of their files.
    public List<Plan> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Plan> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    private static Plan plan(String name, JsonNode fields) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "plans: a name must be up to 32 of a-z, 0-9, - and _, with a letter first");
        }
        if (!fields.isObject()) {
            throw new IllegalArgumentException("plan " + name + ": must be an object");
        }
        fields.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("plan " + name + ": knows no field " + field);
            }
        });
        return new Plan(
                name,
                limit(name, fields, "cached_calls_included"),
                limit(name, fields, "cold_calls_included"),
                Duration.ofSeconds(Math.round(number(name, fields, "freshness_window_hours") * SECONDS_PER_HOUR)),
                flag(name, fields, "cold_runs"),
                flag(name, fields, "force_fresh"),
                limit(name, fields, "cold_per_key_1h"),
                overage(name, fields, "cached_overage"),
                intelligence(name, fields));
    }

    /// An operator's plan that says nothing of these has the limits of `free`.
    private static Intelligence intelligence(String name, JsonNode fields) {
        int perSecond = count(name, fields, PER_SECOND, 2);
        return new Intelligence(
                Optional.of(new Rate(perSecond, Duration.ofSeconds(1), count(name, fields, BURST, 5))),
                fields.has(JOBS_PER_DAY) ? limit(name, fields, JOBS_PER_DAY) : OptionalInt.of(20));
    }

    private static int count(String plan, JsonNode fields, String field, int usual) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.asInt() < 1
                || value.asInt() > MOST_REQUESTS) {
            throw new IllegalArgumentException(
                    "plan " + plan + ": " + field + " must be a count from 1 to " + MOST_REQUESTS);
        }
        return value.asInt();
    }

    private static OptionalInt limit(String plan, JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        if (value.isNull()) {
            return OptionalInt.empty();
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < 0) {
            throw new IllegalArgumentException("plan " + plan + ": " + field + " must be null or a count");
        }
        return OptionalInt.of(value.asInt());
    }

    private static double number(String plan, JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        if (!value.isNumber() || value.asDouble() <= 0 || value.asDouble() > MOST_HOURS) {
            throw new IllegalArgumentException("plan " + plan + ": " + field + " must be a number above 0, to 100000");
        }
        return value.asDouble();
    }

    private static boolean flag(String plan, JsonNode fields, String field) {
        JsonNode value = fields.path(field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("plan " + plan + ": " + field + " must be true or false");
        }
        return value.asBoolean();
    }

    private static Overage overage(String plan, JsonNode fields, String field) {
        if (!fields.has(field)) {
            return Overage.ALLOW;
        }
        String word = fields.path(field).asText();
        for (Overage overage : Overage.values()) {
            if (overage.wire().equals(word)) {
                return overage;
            }
        }
        throw new IllegalArgumentException("plan " + plan + ": " + field + " must be allow or block");
    }
}
