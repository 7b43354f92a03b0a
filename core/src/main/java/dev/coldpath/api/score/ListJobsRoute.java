package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.JobListing;
import dev.coldpath.api.JobListing.Listed;
import dev.coldpath.api.JobListing.Manner;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobList;
import dev.coldpath.job.Product;
import dev.coldpath.job.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `GET /v1/jobs`: an account's scoring jobs.
public final class ListJobsRoute implements Route {
    private static final Manner MANNER = new Manner(
            Product.SCORE,
            Map.of(
                    "pending", Set.of(Stage.QUEUED, Stage.RUNNING),
                    "complete", Set.of(Stage.SUCCEEDED),
                    "failed", Set.of(Stage.FAILED)),
            "created_after",
            "created_before");

    private final JobListing listing;

    public ListJobsRoute(JobList jobs, Cursors cursors) {
        this.listing = new JobListing(jobs, cursors, MANNER);
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/jobs";
    }

    @Override
    public String operationId() {
        return "listJobs";
    }

    @Override
    public Response answer(Call call) {
        return switch (listing.list(call)) {
            case Listed.Wrong(ApiError error) -> error.response();
            case Listed.Part(List<Job> jobs, Optional<String> next) -> {
                ObjectNode body = Json.object();
                ArrayNode list = body.putArray("jobs");
                jobs.forEach(job -> list.add(ScoreWire.listed(job)));
                yield Json.response(200, body.put("next_cursor", next.orElse(null)));
            }
        };
    }
}
