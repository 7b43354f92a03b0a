package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;

/// `create_context_job`: asks the Intelligence product something.
final class CreateContextJob implements Tool {
    @Override
    public ToolCard card() {
        return new ToolCard(
                "create_context_job",
                "Create a context job",
                "Start a job that looks into social content. intelligence_search finds posts about a query;"
                        + " intelligence_discover adds narratives, tags, creators and insights; campaign_brief turns a"
                        + " campaign into a brief; llm_context collects the same evidence without one. Answers at once"
                        + " with a jobId: poll get_context_job_status every 2 to 5 seconds, then read"
                        + " get_context_job_result. With status succeeded the result can be read at once.",
                schema(),
                false);
    }

    @Override
    public ToolAnswer call(Fields given, Backend backend) {
        ContextQuestion question = ContextQuestion.read(given);
        return given.whenFine(() -> backend.post(backend.jobs(), question.body())
                .whenFine(body -> created(question.kind(), body, backend)));
    }

    private static ToolAnswer created(String kind, JsonNode body, Backend backend) {
        String id = body.path("jobId").asText();
        if (body.has("result")) {
            backend.keep(id, kind, body.path("result"));
        }
        ObjectNode told = McpJson.object()
                .put("jobId", id)
                .put("kind", kind)
                .put("status", body.path("status").asText())
                .put("fromCache", body.path("fromCache").booleanValue());
        if (body.path("statusUrl").isTextual()) {
            told.put("statusUrl", body.path("statusUrl").textValue());
        }
        return new ToolAnswer.Told(told);
    }

    private static ObjectNode schema() {
        return new Schema()
                .word("kind", ContextQuestion.KINDS, "What kind of job.")
                .text(
                        "query",
                        "What to look for, up to 2000 characters. Needed by intelligence_search and"
                                + " intelligence_discover; #hashtags in it widen the search.")
                .with("campaign", campaign())
                .text("audience", "Whom the campaign is for.")
                .text("tone", "How the campaign should sound.")
                .with("filters", described(filters(), "Which content to look at."))
                .with("options", described(options(), "How to look; for the two query kinds, but debug."))
                .must("kind")
                .json();
    }

    private static ObjectNode campaign() {
        ObjectNode whole = new Schema()
                .text("name", "What it is about.")
                .text("goal", "What it is to achieve.")
                .text("product", "What it is for.")
                .text("audience", "Whom it is for.")
                .text("tone", "How it should sound.")
                .must("name")
                .json();
        ObjectNode either = McpJson.object()
                .put("description", "The campaign, as a text or an object. Needed by campaign_brief and llm_context.");
        either.putArray("anyOf").add(McpJson.object().put("type", "string")).add(whole);
        return either;
    }

    private static ObjectNode filters() {
        return new Schema()
                .texts("platforms", "Such as TIKTOK or INSTAGRAM; all when left out.")
                .word("window", ContextQuestion.WINDOWS, "How far back to look; all when left out.")
                .json();
    }

    private static ObjectNode options() {
        ObjectNode vectors = McpJson.object()
                .put(
                        "description",
                        "Which vectors to search: all_media, or some of text_vector, image_vector," + " video_vector.");
        ObjectNode list = McpJson.object().put("type", "array");
        list.putObject("items").put("type", "string");
        vectors.putArray("anyOf")
                .add(McpJson.object().put("type", "string").put("const", "all_media"))
                .add(list);
        ObjectNode distance = McpJson.object().put("description", "Drop what is farther away than this, 0 to 2.");
        distance.putArray("type").add("number").add("null");
        return new Schema()
                .whole("topK", 1, 1000, "How many posts to look at; the service clamps it to 100 to 1000.")
                .flag("expandQuery", "Also search for variants of the query.")
                .with("vectors", vectors)
                .with("maxDistance", distance)
                .whole(
                        "clusterCount",
                        1,
                        50,
                        "How many narratives to make; intelligence_discover only. The service clamps it to 2 to 8.")
                .flag("debug", "Explain the retrieval; never cached.")
                .json();
    }

    private static ObjectNode described(ObjectNode schema, String description) {
        return schema.put("description", description);
    }
}
