package dev.coldpath.scoring.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.RedirectPolicy;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Calls to published APIs on behalf of one inquiry: redirects are followed by hand, and requests and bytes are
/// counted.
public final class SourceCalls {
    private static final int MOST_BYTES = 10_000_000;
    private static final Duration PER_CALL = Duration.ofSeconds(5);

    private final Web web;
    private final InstantSource time;
    private final Deadline deadline;
    private final Duration perCall;
    private int requests;
    private long bytes;

    public SourceCalls(Means means, Deadline deadline) {
        this(means, deadline, PER_CALL);
    }

    /// @param perCall the longest that one call may take, its redirects included
    SourceCalls(Means means, Deadline deadline, Duration perCall) {
        this.perCall = perCall;
        this.web = means.web();
        this.time = means.time();
        this.deadline = deadline;
    }

    public SourceAnswer json(URI address, String accept) {
        return json(address, accept, SourceJson::read);
    }

    /// @param reader makes something of the body; empty: it is not what was asked for
    SourceAnswer json(URI address, String accept, Function<byte[], Optional<JsonNode>> reader) {
        Deadline own = deadline.within(perCall, time.instant());
        URI here = address;
        for (int hop = 0; hop <= RedirectPolicy.MOST; hop++) {
            Reply reply = count(web.get(new Web.Call(here, accept, MOST_BYTES), own));
            Optional<URI> next = reply instanceof Answered answer ? Redirects.target(here, answer) : Optional.empty();
            if (next.isEmpty()) {
                return SourceAnswer.of(reply, reader);
            }
            here = next.get();
        }
        return SourceAnswer.of(new Broken("redirects without end"), reader);
    }

    private Reply count(Reply reply) {
        if (!(reply instanceof Forbidden || reply instanceof NoSuchHost)) {
            requests++;
        }
        if (reply instanceof Answered answer) {
            bytes += answer.content().size();
        }
        return reply;
    }

    public int requests() {
        return requests;
    }

    public long bytes() {
        return bytes;
    }
}
