package dev.coldpath.intelligence.routes.job;

import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.Json;
import dev.coldpath.api.OpenRoute;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.routes.Errors;
import dev.coldpath.intelligence.routes.IntelligenceError;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.Results;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// `GET /intelligence/results/{id}`: a large result, for whoever has a signed link to it.
public final class DownloadRoute {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final String base;
    private final JobStore jobs;
    private final Results results;
    private final SignedLinks links;

    public DownloadRoute(String base, JobStore jobs, Results results, SignedLinks links) {
        this.base = base;
        this.jobs = jobs;
        this.results = results;
        this.links = links;
    }

    /// The route, which needs no key.
    public OpenRoute route() {
        return new OpenRoute(
                "GET",
                base + JobPaths.RESULTS + "/{id}",
                "downloadIntelligenceResult",
                Errors.OF_INTELLIGENCE,
                this::answer);
    }

    private Response answer(Errand errand) {
        Optional<JobId> id = errand.segment("id").flatMap(JobId::parse);
        QueryString query = QueryString.of(errand.request());
        if (id.isEmpty()) {
            return IntelligenceError.FORBIDDEN.response();
        }
        Optional<Long> until = query.one(
                        "exp",
                        text -> Optional.of(text)
                                .filter(SECONDS.asMatchPredicate())
                                .map(Long::valueOf))
                .value();
        Optional<String> signature = query.one("sig", Optional::of).value();
        boolean opens = until.isPresent()
                && signature.isPresent()
                && links.opens(id.get(), until.get(), signature.get(), errand.now());
        return opens ? result(id.get(), errand.now()) : IntelligenceError.FORBIDDEN.response();
    }

    private Response result(JobId id, Instant now) {
        Optional<Job> job = jobs.find(id).filter(found -> !found.expired(now));
        if (job.isEmpty() || !(job.get().state() instanceof Succeeded(Open _, Instant _, Kept kept))) {
            return IntelligenceError.RESULT_EXPIRED.response();
        }
        try {
            return switch (results.read(job.get(), kept)) {
                case Results.Read.Whole(String json) -> Json.text(200, json);
                case Results.Read.Lost() -> IntelligenceError.RESULT_EXPIRED.response();
            };
        } catch (StoreDown _) {
            return IntelligenceError.RESULT_UNAVAILABLE.response();
        }
    }
}
