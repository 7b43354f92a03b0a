package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.QueryString.Parameter;
import dev.coldpath.api.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which part of a history a request asks for.
sealed interface HistoryPart {
    int USUAL = 100;
    int MOST = 500;

    /// A number up to 999, whatever the zeros before it.
    Pattern DIGITS = Pattern.compile("0*[1-9][0-9]{0,2}");

    /// Records strictly older than an instant, or the newest.
    record Asked(Optional<Instant> olderThan, int most) implements HistoryPart {}

    record Wrong(ApiError error) implements HistoryPart {}

    /// Reads the query, `limit` before `cursor`.
    ///
    /// @param list names the history for its cursors
    static HistoryPart of(Request request, Cursors cursors, String list) {
        QueryString query = QueryString.of(request);
        Parameter<Integer> limit = query.one("limit", HistoryPart::limit);
        if (limit.wrong()) {
            return new Wrong(ApiError.INVALID_HISTORY_LIMIT);
        }
        Parameter<Instant> cursor =
                query.one("cursor", text -> cursors.open(text, list).map(Instant::parse));
        return cursor.wrong()
                ? new Wrong(ApiError.INVALID_CURSOR)
                : new Asked(cursor.value(), limit.value().orElse(USUAL));
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(DIGITS.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(limit -> limit <= MOST);
    }
}
