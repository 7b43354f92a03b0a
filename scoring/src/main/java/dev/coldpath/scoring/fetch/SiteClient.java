package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.fetch.Visited.NobodyThere;
import dev.coldpath.scoring.fetch.Visited.Spent;
import dev.coldpath.scoring.fetch.Visited.Unseen;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.Late;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import dev.coldpath.scoring.net.Web.Reply.TooLarge;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// Sends one request at a time to a site, in its turn, and counts requests and bytes.
final class SiteClient {
    private static final Duration PER_REQUEST = Duration.ofSeconds(8);

    private final Web web;
    private final InstantSource time;
    private final Pace pace;
    private final Deadline deadline;
    private long bytes;

    SiteClient(Means means, Allowance allowance, Deadline deadline) {
        this.web = means.web();
        this.time = means.time();
        this.pace = new Pace(means, allowance);
        this.deadline = deadline;
    }

    /// One request's end: an answer, or why there is none.
    sealed interface Hop {
        record Answer(URI address, Answered reply) implements Hop {}

        record Stop(Visited outcome) implements Hop {}
    }

    Hop ask(URI address, Want want) throws InterruptedException {
        return switch (pace.await(deadline)) {
            case SPENT -> new Hop.Stop(new Spent());
            case LATE -> new Hop.Stop(new Unseen(Status.TIMEOUT));
            case YOURS -> send(address, want);
        };
    }

    private Hop send(URI address, Want want) {
        Web.Call call = new Web.Call(address, want.accept(), want.mostBytes());
        Web.Reply reply = web.get(call, deadline.within(PER_REQUEST, time.instant()));
        return switch (reply) {
            case Forbidden _ -> new Hop.Stop(new Unseen(Status.ERROR));
            case NoSuchHost _ -> new Hop.Stop(new NobodyThere(Status.ABSENT));
            case Answered answer -> {
                bytes += answer.content().size();
                yield sent(new Hop.Answer(address, answer));
            }
            case TooLarge _ -> {
                bytes += want.mostBytes();
                yield sent(new Hop.Stop(new Unseen(Status.ERROR)));
            }
            case Late _ -> sent(new Hop.Stop(new Unseen(Status.TIMEOUT)));
            case Broken(String why) -> sent(new Hop.Stop(new NobodyThere(nobody(why))));
        };
    }

    private static Status nobody(String why) {
        return why.equals(Broken.NOTHING_LISTENS) ? Status.ABSENT : Status.ERROR;
    }

    /// Something left this program, so it counts.
    private Hop sent(Hop hop) {
        pace.done();
        return hop;
    }

    void slowTo(Duration delay) {
        pace.slowTo(delay);
    }

    int requests() {
        return pace.taken();
    }

    long bytes() {
        return bytes;
    }
}
