package dev.coldpath.internet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.scoring.model.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The manifest of this build under other weights, each drawn from within 30 % of what it is.
final class Reweighed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SPREAD = 0.3;
    private static final String WEIGHT = "weight";
    private static final String PREMIUM = "premium_weight";

    private Reweighed() {}

    static Manifest manifest(Random random) {
        try (InputStream file = Manifest.class.getResourceAsStream("manifest-v1.json")) {
            JsonNode manifest = JSON.readTree(Objects.requireNonNull(file));
            draw(manifest.path("buckets"), _ -> "all", random);
            draw(manifest.path("categories"), each -> each.path("bucket").asText(), random);
            draw(manifest.path("signals"), each -> each.path("category").asText(), random);
            manifest.path("signals").forEach(each -> {
                if (each.has(PREMIUM)) {
                    ((ObjectNode) each).put(PREMIUM, drawn(each.path(PREMIUM).doubleValue(), random));
                }
            });
            return Manifest.parse(JSON.writeValueAsBytes(manifest));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Those of one kind still add up to a hundred.
    private static void draw(JsonNode entries, Function<JsonNode, String> kind, Random random) {
        Map<String, List<JsonNode>> kinds =
                entries.valueStream().collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
        kinds.values().forEach(some -> {
            some.forEach(each -> put(each, drawn(weight(each), random)));
            double sum = some.stream().mapToDouble(Reweighed::weight).sum();
            // a whole must not be more than a hundred by rounding
            some.forEach(each -> put(each, Math.min(100, 100 * weight(each) / sum)));
        });
    }

    private static double weight(JsonNode entry) {
        return entry.path(WEIGHT).doubleValue();
    }

    private static void put(JsonNode entry, double weight) {
        ((ObjectNode) entry).put(WEIGHT, weight);
    }

    private static double drawn(double weight, Random random) {
        return weight * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
    }
}
