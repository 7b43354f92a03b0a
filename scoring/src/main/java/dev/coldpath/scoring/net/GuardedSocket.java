package dev.coldpath.scoring.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Optional;

/// A TCP socket that asks the policy before it connects, whoever told it where to go, and looks at its peer again once
/// it is connected. It knows no proxy: a plain socket would obey the JVM's proxy settings.
final class GuardedSocket extends Socket {
    private final NetworkPolicy policy;

    GuardedSocket(NetworkPolicy policy) {
        super(Proxy.NO_PROXY);
        this.policy = policy;
    }

    /// The policy forbids the address. The message is its reason.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }

        String why() {
            return Optional.ofNullable(getMessage()).orElse("");
        }
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        judge(endpoint);
        try {
            super.connect(endpoint, timeout);
        } catch (SocketException e) {
            // refused, no route, no such network: which one depends on the platform, and nobody here cares
            ConnectException nothing = new ConnectException("nothing listens");
            nothing.initCause(e);
            throw nothing;
        }
        judge(getRemoteSocketAddress());
    }

    private void judge(SocketAddress endpoint) throws IOException {
        if (!(endpoint instanceof InetSocketAddress peer) || peer.isUnresolved()) {
            throw new Refused("address is none");
        }
        Optional<String> reason = policy.refuseAddress(peer.getAddress(), peer.getPort());
        if (reason.isPresent()) {
            close();
            throw new Refused(reason.get());
        }
    }
}
