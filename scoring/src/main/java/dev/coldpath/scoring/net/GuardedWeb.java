package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Resolved.Vetted;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;

/// The way out for HTTP: reads the address, asks the policy, resolves the name itself, and connects to what was judged.
final class GuardedWeb implements Web, Downloads {
    private final Reach reach;
    private final Hosts hosts;
    private final HttpWire wire;
    private final InstantSource time;
    private final Timer timer;

    GuardedWeb(Reach reach, Hosts hosts, HttpWire wire, InstantSource time, Timer timer) {
        this.reach = reach;
        this.hosts = hosts;
        this.wire = wire;
        this.time = time;
        this.timer = timer;
    }

    /// What one call asks for.
    private record Asking(URI address, Map<String, String> headers, Body body) {}

    @Override
    public Reply get(Call call, Deadline deadline) {
        Map<String, String> headers =
                Map.of(HttpHeaders.ACCEPT, call.accept(), HttpHeaders.ACCEPT_ENCODING, BodyReader.CODINGS);
        return get(new Asking(call.address(), headers, Body.whole(call.mostBytes())), deadline);
    }

    @Override
    public Reply get(Download download, Deadline deadline) {
        Map<String, String> headers = new HashMap<>(download.headers());
        headers.put(HttpHeaders.ACCEPT, "*/*");
        headers.put(HttpHeaders.ACCEPT_ENCODING, "identity");
        return get(new Asking(download.address(), headers, Body.into(download)), deadline);
    }

    private Reply get(Asking asking, Deadline deadline) {
        Optional<WebAddress> address = WebAddress.of(asking.address());
        if (address.isEmpty()) {
            return new Reply.Forbidden("not an address of the web");
        }
        WebAddress to = address.get();
        int port = to.portAmong(reach.ports());
        return reach.policy()
                .refuseTarget(to.scheme(), to.host(), port)
                .<Reply>map(Reply.Forbidden::new)
                .orElseGet(() -> resolveAndGet(asking, to, port, deadline));
    }

    private Reply resolveAndGet(Asking asking, WebAddress to, int port, Deadline deadline) {
        return switch (hosts.resolve(to.host(), port, deadline)) {
            case Vetted(List<InetAddress> addresses) -> {
                List<HttpHost> targets = addresses.stream()
                        .map(address -> new HttpHost(to.scheme(), address, to.host(), port))
                        .toList();
                yield firstThatListens(asking, to, targets, deadline);
            }
            case Resolved.Refused(String why) -> new Reply.Forbidden(why);
            case Resolved.Nowhere() -> new Reply.NoSuchHost();
            case Resolved.Late() -> new Reply.Late();
            case Resolved.Failed() -> new Reply.Broken("no name server answers");
        };
    }

    /// Another address is tried only while nothing has been sent.
    private Reply firstThatListens(Asking asking, WebAddress to, List<HttpHost> targets, Deadline deadline) {
        Reply reply = new Reply.NoSuchHost();
        for (HttpHost target : targets) {
            HttpGet request = new HttpGet(to.uri());
            new TreeMap<>(asking.headers()).forEach(request::setHeader);
            try (Cutoff cutoff = new Cutoff(time, timer, deadline, request::cancel)) {
                try {
                    return wire.send(request, target, deadline.left(time.instant()), asking.body());
                } catch (IOException e) {
                    reply = cutoff.over() ? new Reply.Late() : Failures.reply(e);
                    if (cutoff.over() || !Failures.connecting(e)) {
                        return reply;
                    }
                }
            }
        }
        return reply;
    }
}
