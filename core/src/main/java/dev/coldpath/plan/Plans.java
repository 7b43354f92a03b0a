package dev.coldpath.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The plans this deployment offers, read once from a file of the form of `plans.json` and checked whole.
public final class Plans {
    private static final String BUILT_IN = "plans.json";
    private static final double SECONDS_PER_HOUR = 3600;

    private final Map<String, Plan> byName;

    private Plans(Map<String, Plan> byName) {
        this.byName = Map.copyOf(byName);
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

    public Optional<Plan> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    private static Plan plan(String name, JsonNode fields) {
        return new Plan(
                name,
                limit(name, fields, "cached_calls_included"),
                limit(name, fields, "cold_calls_included"),
                Duration.ofSeconds(Math.round(number(name, fields, "freshness_window_hours") * SECONDS_PER_HOUR)),
                flag(name, fields, "cold_runs"),
                flag(name, fields, "force_fresh"),
                limit(name, fields, "cold_per_key_1h"),
                overage(name, fields, "cached_overage"));
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
        if (!value.isNumber()) {
            throw new IllegalArgumentException("plan " + plan + ": " + field + " must be a number");
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
        String word = fields.path(field).asText();
        for (Overage overage : Overage.values()) {
            if (overage.wire().equals(word)) {
                return overage;
            }
        }
        throw new IllegalArgumentException("plan " + plan + ": " + field + " must be allow or block");
    }
}
