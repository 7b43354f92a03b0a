package dev.coldpath.internet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Serves every host of the miniature internet from one port. Connections stay open for further requests, as those of
/// real servers do.
final class WebServer {
    private final Map<String, Host> hosts;
    private final Journal journal;
    private final Sockets sockets;
    private final AtomicLong connections = new AtomicLong();

    WebServer(Map<String, Host> hosts, Journal journal, Sockets sockets) {
        this.hosts = Map.copyOf(hosts);
        this.journal = journal;
        this.sockets = sockets;
    }

    void serve(ServerSocket listener) {
        sockets.serve(listener, connection -> converse(connection, false));
    }

    void serve(ServerSocket listener, SSLSocketFactory tls) {
        sockets.serve(listener, connection -> {
            try (SSLSocket secured = (SSLSocket) tls.createSocket(connection, null, true)) {
                secured.setHandshakeApplicationProtocolSelector(
                        (_, offered) -> offered.contains("http/1.1") ? "http/1.1" : "");
                converse(secured, true);
            }
        });
    }

    private void converse(Socket connection, boolean secure) throws IOException {
        long number = connections.incrementAndGet();
        InputStream in = new BufferedInputStream(connection.getInputStream());
        Conversation conversation = new Conversation(in, connection.getOutputStream(), sockets);
        boolean goOn = true;
        while (goOn) {
            Optional<Ask> ask = Ask.read(in, secure);
            ask.ifPresent(each -> journal.note(each, number));
            goOn = ask.isPresent() && conversation.answer(answer(ask.get()), ask.get());
        }
    }

    private Answer answer(Ask ask) {
        if (!ask.method().equals("GET") && !ask.method().equals("HEAD")) {
            return new Answer.Whole(405, Map.of("allow", "GET, HEAD"), "");
        }
        Host host = hosts.get(ask.host());
        return host == null ? new Answer.Whole(421, Map.of(), "No such site here.\n") : host.answer(ask);
    }
}
