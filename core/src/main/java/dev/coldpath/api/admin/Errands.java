package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.admin.Outcome;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.JsonRequest;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.QueryString.Parameter;
import dev.coldpath.api.Response;
import java.util.Optional;
import java.util.function.Function;

/// What the operator's routes have in common.
final class Errands {
    private Errands() {}

    /// Answers a body, if it can be read.
    static Response body(Errand errand, Function<Fields, Response> answer) {
        return switch (JsonRequest.of(errand.request())) {
            case JsonRequest.Unreadable(ApiError error) -> error.response();
            case JsonRequest.Read(ObjectNode body) -> answer.apply(new Fields(body));
        };
    }

    static <T> Response answer(Outcome<T> outcome, ApiError missing, Function<T, Response> done) {
        return switch (outcome) {
            case Done<T>(T value) -> done.apply(value);
            case Missing<T>() -> missing.response();
            case Refused<T>(Objection why) -> refusal(why);
        };
    }

    private static Response refusal(Objection why) {
        return switch (why) {
            case NO_SUCH_PLAN -> ApiError.INVALID_PLAN.response();
            case TOO_MANY_KEYS -> ApiError.TOO_MANY_KEYS.response();
            case END_PAST -> Fields.refused("expiresAt");
            case KEY_OVER -> ApiError.KEY_OVER.response();
            case JOB_OPEN -> ApiError.JOB_OPEN.response();
            case JOB_SUCCEEDED -> ApiError.JOB_SUCCEEDED.response();
            case QUESTION_RUNNING -> ApiError.QUESTION_RUNNING.response();
            case ALREADY_RETRIED -> ApiError.ALREADY_RETRIED.response();
            case NOT_REDRIVABLE -> ApiError.NOT_REDRIVABLE.response();
            case KEY_REUSED -> ApiError.IDEMPOTENCY_KEY_REUSED.response();
        };
    }

    /// A part of a list as it is asked for.
    ///
    /// @param filter what the list shows, as its reader understands it
    record Part<F>(Optional<F> filter, int limit, Optional<String> after) {}

    /// A list whose one filter is this parameter.
    record Listing<F>(String filter, Function<String, Optional<F>> reader) {}

    /// Answers a part of a list, if its parameters can be read.
    ///
    /// @param cursor opens a cursor that belongs to this list as its filter shows it
    static <F> Response part(Errand errand, Listing<F> listing, Opener<F> cursor, Function<Part<F>, Response> answer) {
        QueryString read = QueryString.of(errand.request());
        Optional<Integer> limit = read.limit();
        if (limit.isEmpty()) {
            return ApiError.INVALID_LIMIT.response();
        }
        Parameter<F> filter = read.one(listing.filter(), listing.reader());
        if (filter.wrong()) {
            return ApiError.INVALID_FILTER.response();
        }
        Parameter<String> after = read.one("cursor", text -> cursor.open(text, filter.value()));
        return after.wrong()
                ? ApiError.INVALID_CURSOR.response()
                : answer.apply(new Part<>(filter.value(), limit.get(), after.value()));
    }

    interface Opener<F> {
        Optional<String> open(String cursor, Optional<F> filter);
    }
}
