package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.List;

/// `get_context_job_status`: how far a job is, without its result.
final class GetContextJobStatus implements Tool {
    @Override
    public ToolCard card() {
        return new ToolCard(
                "get_context_job_status",
                "Get a context job's status",
                "Tell whether a context job is queued, running, completed or failed. Wait 2 to 5 seconds between"
                        + " calls. When it is completed, read it with get_context_job_result.",
                new Schema()
                        .uuid("jobId", "From create_context_job.")
                        .must("jobId")
                        .json(),
                true);
    }

    @Override
    public ToolAnswer call(Fields given, Backend backend) {
        String id = given.mustUuid("jobId");
        return given.whenFine(() -> backend.get(backend.job(id)).whenFine(GetContextJobStatus::told));
    }

    private static ToolAnswer told(JsonNode job) {
        ObjectNode status = McpJson.object();
        status.set("jobId", job.path("jobId"));
        status.set("kind", job.path("kind"));
        status.put("status", word(job.path("status").asText()));
        for (String member : List.of("submittedAt", "startedAt", "completedAt", "error")) {
            if (job.has(member)) {
                status.set(member, job.path(member));
            }
        }
        return new ToolAnswer.Told(status);
    }

    /// A finished job reads `completed` in these tools.
    static String word(String status) {
        return status.equals("succeeded") ? "completed" : status;
    }
}
