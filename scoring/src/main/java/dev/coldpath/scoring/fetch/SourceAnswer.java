package dev.coldpath.scoring.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.Late;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import dev.coldpath.scoring.net.Web.Reply.TooLarge;
import dev.coldpath.scoring.snapshot.Status;

/// What a published JSON API said.
public sealed interface SourceAnswer {
    record Json(JsonNode node) implements SourceAnswer {}

    /// The API knows no such thing.
    record Missing() implements SourceAnswer {}

    /// Nothing usable came back.
    ///
    /// @param passing true: the same call may well succeed a moment later
    record Failed(Status why, boolean passing) implements SourceAnswer {}

    static SourceAnswer of(Reply reply) {
        return switch (reply) {
            case Answered answer -> of(answer);
            case Late _ -> new Failed(Status.TIMEOUT, true);
            case Forbidden _, NoSuchHost _, TooLarge _, Broken _ -> new Failed(Status.ERROR, false);
        };
    }

    private static SourceAnswer of(Answered answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            return SourceJson.read(answer.content().bytes())
                    .<SourceAnswer>map(Json::new)
                    .orElseGet(() -> new Failed(Status.ERROR, false));
        }
        if (status == 404) {
            return new Missing();
        }
        boolean wait = Web.WAIT_STATUSES.contains(status);
        return new Failed(wait ? Status.RATE_LIMITED : Status.ERROR, status / 100 == 5);
    }
}
