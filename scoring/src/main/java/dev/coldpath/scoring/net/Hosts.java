package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Resolved.Failed;
import dev.coldpath.scoring.net.Resolved.Late;
import dev.coldpath.scoring.net.Resolved.Nowhere;
import dev.coldpath.scoring.net.Resolved.Refused;
import dev.coldpath.scoring.net.Resolved.Vetted;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Turns a host name into the addresses that a call may connect to. Every call asks anew and is held to what it was
/// told: no name is looked up a second time between judging and connecting.
final class Hosts {
    static final int MOST_ADDRESSES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Dns dns;
    private final NetworkPolicy policy;
    private final InstantSource time;
    private final Consumer<String> refused;

    Hosts(Dns dns, NetworkPolicy policy, InstantSource time) {
        this(dns, policy, time, _ -> {});
    }

    /// Takes what it asks.
    ///
    /// @param refused told the name when one of its addresses was refused
    Hosts(Dns dns, NetworkPolicy policy, InstantSource time, Consumer<String> refused) {
        this.refused = refused;
        this.dns = dns;
        this.policy = policy;
        this.time = time;
    }

    Resolved resolve(String host, int port, Deadline deadline) {
        Deadline limit = deadline.within(PATIENCE, time.instant());
        Dns.Answer four = dns.ask(host, Dns.Type.A, limit);
        Dns.Answer six = dns.ask(host, Dns.Type.AAAA, limit);
        List<InetAddress> addresses =
                Stream.concat(addresses(four), addresses(six)).toList();
        if (addresses.isEmpty()) {
            return none(four, six);
        }
        Resolved judged = judge(addresses, port);
        if (judged instanceof Refused) {
            refused.accept(host);
        }
        return judged;
    }

    private Resolved judge(List<InetAddress> addresses, int port) {
        if (addresses.size() > MOST_ADDRESSES) {
            return new Refused("host has more than " + MOST_ADDRESSES + " addresses");
        }
        return addresses.stream()
                .map(address -> policy.refuseAddress(address, port))
                .flatMap(Optional::stream)
                .findFirst()
                .<Resolved>map(Refused::new)
                .orElseGet(() -> new Vetted(addresses));
    }

    private static Stream<InetAddress> addresses(Dns.Answer answer) {
        return switch (answer) {
            case Dns.Answer.Records(List<String> values) -> values.stream().map(InetAddress::ofLiteral);
            case Dns.Answer.Nothing _, Dns.Answer.NoSuchName _, Dns.Answer.Late _, Dns.Answer.Failed _ ->
                Stream.empty();
        };
    }

    /// A name is nowhere only if both questions were answered.
    private static Resolved none(Dns.Answer four, Dns.Answer six) {
        if (four instanceof Dns.Answer.Late || six instanceof Dns.Answer.Late) {
            return new Late();
        }
        boolean failed = four instanceof Dns.Answer.Failed || six instanceof Dns.Answer.Failed;
        return failed ? new Failed() : new Nowhere();
    }
}
