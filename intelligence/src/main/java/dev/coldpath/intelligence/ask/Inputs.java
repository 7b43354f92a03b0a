package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.QueryInput.Debug;
import dev.coldpath.intelligence.ask.QueryInput.Limit;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Turns a job's stored input, which was checked when it came in, into what the pipeline is asked: aliases resolved,
/// defaults filled in, numbers clamped.
///
/// @param settings this deployment's
public record Inputs(AskSettings settings) {
    private static final long DEFAULT_LIMIT = 1000;
    private static final int LEAST_LIMIT = 100;
    private static final int MOST_LIMIT = 50_000;
    private static final int LEAST_CLUSTERS = 2;
    private static final int MOST_CLUSTERS = 8;
    private static final long DEFAULT_SAMPLES = 25;
    private static final int MOST_SAMPLES = 100;

    /// What a search or a discovery is asked.
    public QueryInput query(ObjectNode input) {
        Optional<JsonNode> distance = Members.of(input, "maxDistance");
        return new QueryInput(
                required(input, "query"),
                platforms(input),
                Members.of(input, "vectors").flatMap(Members::spaces).orElseGet(() -> List.of(VectorName.values())),
                limit(input),
                distance.isPresent() ? OptionalDouble.of(distance.get().doubleValue()) : OptionalDouble.empty(),
                Members.of(input, "expandQuery").map(JsonNode::booleanValue).orElse(settings.expandQuery()),
                clusters(input),
                window(input),
                debug(input));
    }

    /// What a campaign's context is made of: the same search as the campaign's name alone, and what the text is told.
    public CampaignInput campaign(ObjectNode input) {
        JsonNode campaign = input.path("campaign");
        ObjectNode object = campaign instanceof ObjectNode given
                ? given
                : JsonNodeFactory.instance.objectNode().set("name", campaign);
        return new CampaignInput(
                search(required(object, "name"), input),
                campaign,
                Members.text(input, "audience").or(() -> Members.text(object, "audience")),
                Members.text(object, "goal"),
                Members.text(object, "product"),
                Members.text(input, "tone").or(() -> Members.text(object, "tone")));
    }

    private QueryInput search(String name, ObjectNode input) {
        return new QueryInput(
                name,
                platforms(input),
                List.of(VectorName.values()),
                limit(input),
                OptionalDouble.empty(),
                settings.expandQuery(),
                OptionalInt.empty(),
                window(input),
                debug(input));
    }

    private static String required(ObjectNode object, String name) {
        return Members.text(object, name)
                .orElseThrow(() -> new IllegalArgumentException("input: " + name + " is missing in what was stored"));
    }

    private static Set<String> platforms(ObjectNode input) {
        Set<String> platforms = new LinkedHashSet<>();
        for (JsonNode platform : input.path("platforms")) {
            String name = platform.textValue().strip().toUpperCase(Locale.ROOT);
            if (!name.isEmpty()) {
                platforms.add(name);
            }
        }
        return Collections.unmodifiableSet(platforms);
    }

    private Limit limit(ObjectNode input) {
        Optional<Long> requested = Members.firstOf(input, "limit", "topK")
                .map(value -> Members.whole(value).orElseThrow());
        int within = Math.clamp(requested.orElse(DEFAULT_LIMIT), LEAST_LIMIT, MOST_LIMIT);
        return new Limit(requested, Math.min(within, settings.limitCap()), settings.limitCap());
    }

    private static OptionalInt clusters(ObjectNode input) {
        Optional<JsonNode> count = Members.of(input, "clusterCount");
        return count.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.clamp(Members.whole(count.get()).orElseThrow(), LEAST_CLUSTERS, MOST_CLUSTERS));
    }

    private static Window window(ObjectNode input) {
        return Members.of(input, "window")
                .flatMap(value -> Window.of(value.textValue()))
                .orElse(Window.ALL);
    }

    private static Debug debug(ObjectNode input) {
        long samples = Members.of(input, "debugUnmatchedLimit")
                .map(value -> Members.whole(value).orElseThrow())
                .orElse(DEFAULT_SAMPLES);
        boolean on = Members.of(input, "debug").map(JsonNode::booleanValue).orElse(false);
        return new Debug(on, Math.clamp(samples, 0, MOST_SAMPLES));
    }
}
