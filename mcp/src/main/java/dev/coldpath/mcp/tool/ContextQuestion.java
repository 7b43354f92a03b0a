package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.Kind;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A question for the Intelligence product, flattened from what a tool is given into what the service takes. Only what
/// was given is passed on, and only what the kind knows.
record ContextQuestion(String kind, ObjectNode input) {
    static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::wireName).toList();
    static final List<String> WINDOWS = List.of("24h", "7d", "30d", "all");
    private static final int MOST_ROWS = 1000;
    private static final int MOST_CLUSTERS = 50;

    /// Reads all of it, whatever the kind, so that every mistake is told.
    static ContextQuestion read(Fields given) {
        Optional<Kind> kind = given.word("kind", KINDS).flatMap(Kind::fromWireName);
        if (kind.isEmpty() && given.raw("kind").filter(value -> !value.isNull()).isEmpty()) {
            given.wrong("kind", "must be one of " + String.join(", ", KINDS));
        }
        ObjectNode subject = kind.map(Subject::of).orElse(Subject.NONE).read(given, kind);
        ObjectNode filters = filters(given.part("filters"));
        Fields options = given.part("options");
        ObjectNode shaping = shaping(options, kind);
        Optional<Boolean> debug = options.flag("debug");
        ObjectNode input = McpJson.object();
        input.setAll(subject);
        input.setAll(filters);
        if (kind.map(Subject::of).filter(Subject.QUERY::equals).isPresent()) {
            input.setAll(shaping);
        }
        debug.ifPresent(on -> input.put("debug", on));
        return new ContextQuestion(kind.map(Kind::wireName).orElse(""), input);
    }

    ObjectNode body() {
        ObjectNode body = McpJson.object().put("kind", kind);
        body.set("input", input);
        return body;
    }

    /// What a kind is about.
    private enum Subject {
        QUERY,
        CAMPAIGN,
        NONE;

        static Subject of(Kind kind) {
            return switch (kind) {
                case SEARCH, DISCOVER -> QUERY;
                case CAMPAIGN_BRIEF, LLM_CONTEXT -> CAMPAIGN;
            };
        }

        ObjectNode read(Fields given, Optional<Kind> kind) {
            ObjectNode query = McpJson.object();
            ObjectNode campaign = McpJson.object();
            if (this == QUERY) {
                query.put(
                        "query",
                        given.must(
                                "query", kind.map(is -> " for " + is.wireName()).orElse("")));
            } else {
                given.text("query");
            }
            Optional<JsonNode> about = campaign(given, this == CAMPAIGN);
            about.ifPresent(value -> campaign.set("campaign", value));
            given.text("audience").ifPresent(text -> campaign.put("audience", text));
            given.text("tone").ifPresent(text -> campaign.put("tone", text));
            return switch (this) {
                case QUERY -> query;
                case CAMPAIGN -> campaign;
                case NONE -> McpJson.object();
            };
        }

        /// A name, or an object that the service knows how to read.
        private static Optional<JsonNode> campaign(Fields given, boolean required) {
            Optional<JsonNode> about = given.raw("campaign").filter(value -> !value.isNull());
            if (about.isPresent() && !about.get().isTextual() && !about.get().isObject()) {
                given.wrong("campaign", "must be a string or an object");
            } else if (required
                    && about.filter(value ->
                                    !value.isTextual() || !value.textValue().isBlank())
                            .isEmpty()) {
                given.wrong("campaign", "is required for campaign_brief and llm_context");
            }
            return about;
        }
    }

    private static ObjectNode filters(Fields given) {
        ObjectNode filters = McpJson.object();
        given.texts("platforms").ifPresent(names -> filters.set("platforms", names));
        given.word("window", WINDOWS).ifPresent(window -> filters.put("window", window));
        return filters;
    }

    private static ObjectNode shaping(Fields given, Optional<Kind> kind) {
        ObjectNode shaping = McpJson.object();
        given.whole("topK", 1, MOST_ROWS).ifPresent(rows -> shaping.put("limit", rows));
        given.flag("expandQuery").ifPresent(on -> shaping.put("expandQuery", on));
        vectors(given).ifPresent(names -> shaping.set("vectors", names));
        given.raw("maxDistance").ifPresent(distance -> {
            if (!distance.isNumber() && !distance.isNull()) {
                given.wrong("maxDistance", "must be a number or null");
            }
            shaping.set("maxDistance", distance);
        });
        Optional<Integer> clusters = given.whole("clusterCount", 1, MOST_CLUSTERS);
        if (kind.filter(Kind.DISCOVER::equals).isPresent()) {
            clusters.ifPresent(count -> shaping.put("clusterCount", count));
        }
        return shaping;
    }

    private static Optional<JsonNode> vectors(Fields given) {
        Optional<JsonNode> names = given.raw("vectors").filter(value -> !value.isNull());
        if (names.isPresent() && !"all_media".equals(names.get().textValue()) && !Fields.areTexts(names.get())) {
            given.wrong("vectors", "must be \"all_media\" or an array of strings");
        }
        return names;
    }
}
