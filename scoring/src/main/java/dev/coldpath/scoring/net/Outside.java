package dev.coldpath.scoring.net;

import dev.coldpath.time.Timer;
import java.time.InstantSource;
import java.util.function.Consumer;

/// The way out: everything that leaves this program for a stranger goes through one of these.
public final class Outside implements AutoCloseable {
    private final HttpWire wire;
    private final GuardedWeb web;
    private final Dns dns;
    private final Handshakes handshakes;

    private Outside(HttpWire wire, GuardedWeb web, Dns dns, Handshakes handshakes) {
        this.wire = wire;
        this.web = web;
        this.dns = dns;
        this.handshakes = handshakes;
    }

    public static Outside of(Reach reach, InstantSource time, Timer timer) {
        return of(reach, time, timer, _ -> {});
    }

    /// The same.
    ///
    /// @param refused told the name of a host when one of its addresses was refused
    public static Outside of(Reach reach, InstantSource time, Timer timer, Consumer<String> refused) {
        Dns dns = new DnsjavaDns(reach.resolvers(), time);
        Hosts hosts = new Hosts(dns, reach.policy(), time, refused);
        HttpWire wire = new HttpWire(reach);
        return new Outside(
                wire,
                new GuardedWeb(reach, hosts, wire, time, timer),
                dns,
                new TlsHandshakes(reach, hosts, time, timer));
    }

    /// One hop a call; [FollowingWeb] goes on.
    public Web web() {
        return web;
    }

    /// One hop a call, too.
    public Downloads downloads() {
        return web;
    }

    public Dns dns() {
        return dns;
    }

    public Handshakes handshakes() {
        return handshakes;
    }

    /// Drops the connections that wait for another call.
    @Override
    public void close() {
        wire.close();
    }
}
