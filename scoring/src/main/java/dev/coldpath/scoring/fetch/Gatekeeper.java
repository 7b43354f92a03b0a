package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.fetch.SiteClient.Hop;
import dev.coldpath.scoring.fetch.SiteClient.Hop.Answer;
import dev.coldpath.scoring.fetch.SiteClient.Hop.Stop;
import dev.coldpath.scoring.fetch.Visited.Unseen;
import dev.coldpath.scoring.net.RedirectPolicy;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knows the robots rules of every host a visit comes to, and asks for those it does not know: once each.
final class Gatekeeper {
    private final SiteClient client;
    private final Map<String, Gate> gates = new HashMap<>();

    Gatekeeper(SiteClient client) {
        this.client = client;
    }

    /// Where robots rules leave us.
    sealed interface Gate {
        record Open(Robots robots) implements Gate {}

        /// Nothing may be asked here, for this reason.
        record Shut(Visited outcome) implements Gate {}
    }

    static URI robotsOf(URI address) {
        return URI.create(Links.authority(address) + "/robots.txt");
    }

    Gate gateOf(URI address) throws InterruptedException {
        Gate known = gates.get(Links.authority(address));
        return known != null ? known : look(robotsOf(address));
    }

    /// The rules of this host, when they are known.
    Optional<Robots> known(URI address) {
        return gates.get(Links.authority(address)) instanceof Gate.Open(Robots robots)
                ? Optional.of(robots)
                : Optional.empty();
    }

    void remember(URI address, Robots robots) {
        keep(address, new Gate.Open(robots));
    }

    /// Whatever answers in the end holds for every host on the way whose robots.txt was asked for.
    private Gate look(URI robotsTxt) throws InterruptedException {
        List<URI> asked = new ArrayList<>();
        Optional<URI> next = Optional.of(robotsTxt);
        Gate gate = new Gate.Shut(new Unseen(Status.ERROR));
        while (next.isPresent() && asked.size() <= RedirectPolicy.MOST) {
            URI address = next.get();
            asked.add(address);
            Hop hop = client.ask(address, Want.ROBOTS);
            next = hop instanceof Answer(URI _, Answered reply) ? Redirects.target(address, reply) : Optional.empty();
            if (next.isEmpty()) {
                gate = judge(hop);
            }
        }
        for (URI address : asked) {
            if (address.equals(robotsOf(address))) {
                keep(address, gate);
            }
        }
        return gate;
    }

    private void keep(URI address, Gate gate) {
        gates.put(Links.authority(address), gate);
        if (gate instanceof Gate.Open(Robots robots)) {
            client.slowTo(robots.pause());
        }
    }

    private static Gate judge(Hop hop) {
        return switch (hop) {
            case Stop(Visited outcome) -> new Gate.Shut(outcome);
            case Answer(URI address, Answered reply) -> judge(address, reply);
        };
    }

    private static Gate judge(URI address, Answered reply) {
        int status = reply.status();
        if (status / 100 == 2) {
            return new Gate.Open(Robots.read(address, reply));
        }
        if (status == 401 || status == 403) {
            return new Gate.Shut(new Unseen(Status.ROBOTS_DENIED));
        }
        if (status == 429 || status / 100 == 5) {
            return new Gate.Shut(new Unseen(Status.RATE_LIMITED));
        }
        return status / 100 == 4 ? new Gate.Open(Robots.none()) : new Gate.Shut(new Unseen(Status.ERROR));
    }
}
