package dev.coldpath.intelligence.routes.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.JobListing;
import dev.coldpath.api.JobListing.Listed;
import dev.coldpath.api.JobListing.Manner;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.routes.IntelligenceError;
import dev.coldpath.intelligence.routes.ProductRoute;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobList;
import dev.coldpath.job.Product;
import dev.coldpath.job.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `GET /intelligence/jobs`: an account's jobs of this product, without their results.
public final class ListIntelligenceJobsRoute implements ProductRoute {
    private static final Manner MANNER = new Manner(
            Product.INTELLIGENCE,
            Map.of(
                    "queued", Set.of(Stage.QUEUED),
                    "running", Set.of(Stage.RUNNING),
                    "succeeded", Set.of(Stage.SUCCEEDED),
                    "failed", Set.of(Stage.FAILED)),
            "createdAfter",
            "createdBefore");

    private final String base;
    private final JobListing listing;

    public ListIntelligenceJobsRoute(String base, JobList jobs, Cursors cursors) {
        this.base = base;
        this.listing = new JobListing(jobs, cursors, MANNER);
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return base + JobPaths.JOBS;
    }

    @Override
    public String operationId() {
        return "listIntelligenceJobs";
    }

    @Override
    public Response answer(Call call) {
        return switch (listing.list(call)) {
            case Listed.Wrong(ApiError error) -> IntelligenceError.badRequest(error.error());
            case Listed.Part(List<Job> jobs, Optional<String> next) -> {
                ObjectNode body = Json.object();
                ArrayNode list = body.putArray("jobs");
                jobs.forEach(job -> list.add(JobWire.listed(job)));
                yield Json.response(200, body.put("nextCursor", next.orElse(null)));
            }
        };
    }
}
