package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Scope;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Json;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.job.Stage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `GET /v1/jobs`: an account's scoring jobs, the newest first. What a filter hides is skipped here, not by the caller,
/// and an expired job is not shown.
public final class ListJobsRoute implements Route {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Map<String, Set<Stage>> STATUSES = Map.of(
            "pending", Set.of(Stage.QUEUED, Stage.RUNNING),
            "complete", Set.of(Stage.SUCCEEDED),
            "failed", Set.of(Stage.FAILED));

    private final JobList jobs;
    private final Cursors cursors;

    public ListJobsRoute(JobList jobs, Cursors cursors) {
        this.jobs = jobs;
        this.cursors = cursors;
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
        try {
            return list(Wanted.of(call, cursors), call);
        } catch (Wrong wrong) {
            return wrong.error.response();
        }
    }

    private Response list(Wanted wanted, Call call) {
        Scope scope = call.caller().scope();
        List<Job> shown = new ArrayList<>();
        Optional<Mark> after = wanted.after();
        boolean more = true;
        while (more && shown.size() < wanted.limit()) {
            JobPage page = jobs.list(scope, wanted.filter(), after, wanted.limit() - shown.size());
            page.jobs().stream().filter(job -> !job.expired(call.now())).forEach(shown::add);
            after = page.next();
            more = after.isPresent();
        }
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("jobs");
        shown.forEach(job -> list.add(ScoreWire.job(job)));
        body.put(
                "next_cursor",
                after.map(mark -> cursors.seal(mark, wanted.list())).orElse(null));
        return Json.response(200, body);
    }

    /// A parameter that the contract refuses.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final ApiError error;

        Wrong(ApiError error) {
            super(error.error());
            this.error = error;
        }
    }

    /// @param list names the list for its cursors: whose it is, and what its filter shows
    private record Wanted(JobFilter filter, int limit, Optional<Mark> after, String list) {
        static Wanted of(Call call, Cursors cursors) throws Wrong {
            QueryString query = QueryString.of(call.request()).orElseThrow(() -> new Wrong(ApiError.INVALID_FILTER));
            int limit = limit(query);
            JobFilter filter = new JobFilter(
                    Product.SCORE,
                    status(query),
                    kind(query),
                    instant(query, "created_after"),
                    instant(query, "created_before"));
            String list = call.caller().scope().key() + "\n" + filter;
            return new Wanted(filter, limit, after(query, cursors, list), list);
        }

        private static int limit(QueryString query) throws Wrong {
            Optional<String> text = one(query, "limit", ApiError.INVALID_LIMIT);
            if (text.isEmpty()) {
                return USUAL;
            }
            int limit = text.get().matches("[0-9]{1,3}") ? Integer.parseInt(text.get()) : 0;
            if (limit < 1 || limit > MOST) {
                throw new Wrong(ApiError.INVALID_LIMIT);
            }
            return limit;
        }

        private static Set<Stage> status(QueryString query) throws Wrong {
            Optional<String> text = one(query, "status", ApiError.INVALID_FILTER);
            if (text.isEmpty()) {
                return Set.of();
            }
            Set<Stage> stages = STATUSES.get(text.get());
            if (stages == null) {
                throw new Wrong(ApiError.INVALID_FILTER);
            }
            return stages;
        }

        private static Optional<Kind> kind(QueryString query) throws Wrong {
            Optional<String> text = one(query, "kind", ApiError.INVALID_FILTER);
            if (text.isPresent() && !text.get().equals(Kind.SCORE.wire())) {
                throw new Wrong(ApiError.INVALID_FILTER);
            }
            return text.map(_ -> Kind.SCORE);
        }

        private static Optional<Instant> instant(QueryString query, String name) throws Wrong {
            Optional<String> text = one(query, name, ApiError.INVALID_FILTER);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                Instant at = Instant.parse(text.get());
                if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
                    throw new Wrong(ApiError.INVALID_FILTER);
                }
                return Optional.of(wholeMillis(at));
            } catch (DateTimeParseException _) {
                throw new Wrong(ApiError.INVALID_FILTER);
            }
        }

        /// Jobs are made at whole milliseconds, so this one divides them as the given instant does.
        private static Instant wholeMillis(Instant at) {
            Instant below = at.truncatedTo(ChronoUnit.MILLIS);
            return below.equals(at) ? at : below.plusMillis(1);
        }

        private static Optional<Mark> after(QueryString query, Cursors cursors, String list) throws Wrong {
            Optional<String> text = one(query, "cursor", ApiError.INVALID_CURSOR);
            Optional<Mark> mark = text.flatMap(cursor -> cursors.open(cursor, list));
            if (text.isPresent() && mark.isEmpty()) {
                throw new Wrong(ApiError.INVALID_CURSOR);
            }
            return mark;
        }

        private static Optional<String> one(QueryString query, String name, ApiError twice) throws Wrong {
            List<String> values = query.all(name);
            if (values.size() > 1) {
                throw new Wrong(twice);
            }
            return values.stream().findFirst();
        }
    }
}
