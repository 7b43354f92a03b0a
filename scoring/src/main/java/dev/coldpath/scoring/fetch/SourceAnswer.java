package dev.coldpath.scoring.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.Late;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import dev.coldpath.scoring.net.Web.Reply.TooLarge;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// The answer of a published JSON API.
public sealed interface SourceAnswer {
    record Json(JsonNode node) implements SourceAnswer {}

    /// The API knows no such thing.
    record Missing() implements SourceAnswer {}

    /// Nothing usable came back.
    ///
    /// @param code the HTTP status, 0 when none came
    /// @param passing true: the same call may well succeed a moment later
    /// @param retryIn for how long the source asks to be left alone, where it says so
    record Failed(Status why, int code, boolean passing, Optional<Duration> retryIn) implements SourceAnswer {
        /// Without an answer.
        public static Failed of(Status why, boolean passing) {
            return new Failed(why, 0, passing, Optional.empty());
        }
    }

    /// What a reply says.
    ///
    /// @param reader makes something of a body; empty: it is not what was asked for
    static SourceAnswer of(Reply reply, Function<byte[], Optional<JsonNode>> reader) {
        return switch (reply) {
            case Answered answer -> of(answer, reader);
            case Late _ -> Failed.of(Status.TIMEOUT, true);
            case Forbidden _, NoSuchHost _, TooLarge _, Broken _ -> Failed.of(Status.ERROR, false);
        };
    }

    private static SourceAnswer of(Answered answer, Function<byte[], Optional<JsonNode>> reader) {
        int status = answer.status();
        if (status / 100 == 2) {
            return reader.apply(answer.content().bytes())
                    .<SourceAnswer>map(Json::new)
                    .orElseGet(() -> Failed.of(Status.ERROR, false));
        }
        if (status == 404) {
            return new Missing();
        }
        boolean wait = Web.WAIT_STATUSES.contains(status);
        return new Failed(
                wait ? Status.RATE_LIMITED : Status.ERROR, status, status / 100 == 5, retryAfter(answer.headers()));
    }

    /// In seconds; a date, which the standard allows as well, says nothing here.
    private static Optional<Duration> retryAfter(Headers headers) {
        return headers.get("retry-after")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
