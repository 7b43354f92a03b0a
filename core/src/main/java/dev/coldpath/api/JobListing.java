package dev.coldpath.api;

import dev.coldpath.api.Cursors.Place;
import dev.coldpath.api.QueryString.Parameter;
import dev.coldpath.api.Route.Call;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.job.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lists an account's jobs of one product, the newest first; an expired job is not shown. What a filter hides is
/// skipped here, up to so many jobs a request: then the part is shorter than asked for, and its cursor goes on.
public final class JobListing {
    /// Jobs to look at for one answer, however few of them it shows.
    private static final int MOST_LOOKED_AT = 1_000;

    private final JobList jobs;
    private final Cursors cursors;
    private final Manner manner;

    public JobListing(JobList jobs, Cursors cursors, Manner manner) {
        this.jobs = jobs;
        this.cursors = cursors;
        this.manner = manner;
    }

    /// How a product speaks of its jobs.
    ///
    /// @param statuses its words for where a job stands
    /// @param after its name for the instant from which on jobs are shown
    /// @param before its name for the instant before which they are shown
    public record Manner(Product product, Map<String, Set<Stage>> statuses, String after, String before) {}

    /// What a request for a list came to.
    public sealed interface Listed {
        record Wrong(ApiError error) implements Listed {}

        /// A part of the list.
        ///
        /// @param next the cursor of the next part; empty: this was the last
        record Part(List<Job> jobs, Optional<String> next) implements Listed {}
    }

    /// The part that the request asks for.
    public Listed list(Call call) {
        return switch (asked(call)) {
            case Asked.Wrong(ApiError error) -> new Listed.Wrong(error);
            case Asked.Part part -> list(part, call);
        };
    }

    private Listed list(Asked.Part part, Call call) {
        List<Job> shown = new ArrayList<>();
        Optional<Mark> after = part.after();
        int batch = part.filter().stages().isEmpty() ? part.limit() : QueryString.MOST;
        int looked = 0;
        boolean more = true;
        while (more && shown.size() < part.limit() && looked < MOST_LOOKED_AT) {
            JobPage page = jobs.list(call.caller().scope(), part.filter(), after, batch);
            page.jobs().stream().filter(job -> !job.expired(call.now())).forEach(shown::add);
            looked += batch;
            after = page.next();
            more = after.isPresent();
        }
        return body(shown, after, part);
    }

    /// Batches may bring more than was asked for; the cursor then stands behind the last job that is shown.
    private Listed body(List<Job> found, Optional<Mark> after, Asked.Part part) {
        List<Job> shown = found.subList(0, Math.min(part.limit(), found.size()));
        Optional<Mark> next = shown.size() < found.size() ? Optional.of(Mark.behind(shown.getLast())) : after;
        return new Listed.Part(shown, next.map(mark -> cursors.seal(place(mark).text(), part.list())));
    }

    /// What the caller wants to see.
    private sealed interface Asked {
        record Wrong(ApiError error) implements Asked {}

        /// @param list names the list for its cursors: whose it is, and what its filter shows
        record Part(JobFilter filter, int limit, Optional<Mark> after, String list) implements Asked {}
    }

    private Asked asked(Call call) {
        QueryString query = QueryString.of(call.request());
        Optional<Integer> limit = query.limit();
        if (limit.isEmpty()) {
            return new Asked.Wrong(ApiError.INVALID_LIMIT);
        }
        Parameter<Set<Stage>> status = query.one(
                "status", text -> Optional.ofNullable(manner.statuses().get(text)));
        Parameter<Kind> kind = query.one("kind", this::kind);
        Parameter<Instant> from = query.one(manner.after(), JobListing::instant);
        Parameter<Instant> to = query.one(manner.before(), JobListing::instant);
        if (status.wrong() || kind.wrong() || from.wrong() || to.wrong()) {
            return new Asked.Wrong(ApiError.INVALID_FILTER);
        }
        var filter = new JobFilter(
                manner.product(), status.value().orElse(Set.of()), kind.value(), from.value(), to.value());
        String list = call.caller().scope().key() + "\n" + filter;
        Parameter<Mark> cursor =
                query.one("cursor", text -> cursors.open(text, list).map(JobListing::mark));
        return cursor.wrong()
                ? new Asked.Wrong(ApiError.INVALID_CURSOR)
                : new Asked.Part(filter, limit.get(), cursor.value(), list);
    }

    private Optional<Kind> kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind ->
                        kind.product() == manner.product() && kind.wire().equals(text))
                .findFirst();
    }

    private static Place place(Mark mark) {
        return new Place(mark.createdAt(), mark.id().toString());
    }

    /// Reads what was sealed here.
    private static Mark mark(String text) {
        Place place = Place.of(text);
        return new Mark(place.at(), JobId.of(place.id()));
    }

    private static Optional<Instant> instant(String text) {
        return Timestamp.read(text).map(JobListing::wholeMillis);
    }

    /// Jobs are made at whole milliseconds, so the next whole one divides them as the given instant does.
    private static Instant wholeMillis(Instant at) {
        Instant below = at.truncatedTo(ChronoUnit.MILLIS);
        return below.equals(at) ? at : below.plusMillis(1);
    }
}
