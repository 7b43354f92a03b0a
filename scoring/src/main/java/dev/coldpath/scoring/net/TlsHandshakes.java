package dev.coldpath.scoring.net;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.net.Resolved.Vetted;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/// Shakes hands where companies' sites speak TLS, reads the certificate and hangs up.
final class TlsHandshakes implements Handshakes {
    private final Reach reach;
    private final Hosts hosts;
    private final TlsLayer layer;
    private final InstantSource time;
    private final Timer timer;

    TlsHandshakes(Reach reach, Hosts hosts, InstantSource time, Timer timer) {
        this.reach = reach;
        this.hosts = hosts;
        this.layer = new TlsLayer(reach.trust(), List.of("h2", "http/1.1"));
        this.time = time;
        this.timer = timer;
    }

    @Override
    public Shake shake(Domain domain, Deadline deadline) {
        int port = reach.ports().https();
        return reach.policy()
                .refuseTarget("tls", domain.name(), port)
                .<Shake>map(Shake.Forbidden::new)
                .orElseGet(() -> resolveAndShake(domain.name(), port, deadline));
    }

    private Shake resolveAndShake(String host, int port, Deadline deadline) {
        return switch (hosts.resolve(host, port, deadline)) {
            case Vetted(List<InetAddress> addresses) -> firstThatListens(host, addresses, port, deadline);
            case Resolved.Refused(String why) -> new Shake.Forbidden(why);
            case Resolved.Nowhere() -> new Shake.Absent();
            case Resolved.Late() -> new Shake.Late();
            case Resolved.Failed() -> new Shake.Broken();
        };
    }

    private Shake firstThatListens(String host, List<InetAddress> addresses, int port, Deadline deadline) {
        Shake shake = new Shake.Absent();
        for (InetAddress address : addresses) {
            shake = shake(host, new InetSocketAddress(address, port), deadline);
            if (!(shake instanceof Shake.Absent)) {
                return shake;
            }
        }
        return shake;
    }

    private Shake shake(String host, InetSocketAddress peer, Deadline deadline) {
        try (GuardedSocket socket = new GuardedSocket(reach.policy());
                Cutoff cutoff = new Cutoff(time, timer, deadline, socket::close)) {
            try {
                socket.connect(peer, QuietClient.CONNECT.toMillisecondsIntBound());
                socket.setSoTimeout(QuietClient.READ.toMillisecondsIntBound());
                try (SSLSocket tls = layer.over(socket, host, peer.getPort())) {
                    return Certificates.held(tls);
                }
            } catch (IOException e) {
                return cutoff.over() ? new Shake.Late() : failure(e);
            }
        } catch (IOException _) {
            return new Shake.Broken();
        }
    }

    private static Shake failure(IOException failure) {
        return switch (failure) {
            case GuardedSocket.Refused refused -> new Shake.Forbidden(refused.why());
            case SocketTimeoutException _ -> new Shake.Late();
            case ConnectException _ -> new Shake.Absent();
            case SSLException tls when TlsLayer.distrusts(tls) -> new Shake.NotTrusted();
            default -> new Shake.Broken();
        };
    }
}
