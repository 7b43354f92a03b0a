package dev.coldpath.scoring.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A web server on this machine that says byte for byte what a test wants, and counts who comes.
final class LoopbackSite implements AutoCloseable {
    /// Writes one answer; closes the connection by throwing.
    interface Answer {
        void write(List<String> head, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final String greeting;
    private final Answer answer;
    private final Thread acceptor;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<List<String>> heads = new CopyOnWriteArrayList<>();
    private final List<String> names = new CopyOnWriteArrayList<>();

    private LoopbackSite(ServerSocket server, String greeting, Answer answer) {
        this.server = server;
        this.greeting = greeting;
        this.answer = answer;
        this.acceptor = Thread.ofVirtual().start(this::accept);
    }

    static LoopbackSite http(Answer answer) {
        return http(answer, "127.0.0.1", 0);
    }

    static LoopbackSite http(Answer answer, String address, int port) {
        return new LoopbackSite(listening(address, port), "", answer);
    }

    /// Says something before anybody asked, and nothing else.
    static LoopbackSite greeting(String text) {
        return new LoopbackSite(listening("127.0.0.1", 0), text, (_, _) -> {});
    }

    /// Takes the connection and says nothing at all.
    static LoopbackSite mute() {
        return greeting("");
    }

    static ServerSocket listening(String address, int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.ofLiteral(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LoopbackSite https(SSLContext context, Answer answer) {
        try {
            SSLServerSocket server = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            SSLParameters parameters = server.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            server.setSSLParameters(parameters);
            return new LoopbackSite(server, "", answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer saying(String text) {
        return (_, out) -> out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    static Answer ok(String body) {
        return saying("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: " + body.length() + "\n\n" + body);
    }

    static Answer redirecting(String location) {
        return saying("HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n");
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /// Request line and headers of each request.
    List<List<String>> heads() {
        return heads;
    }

    /// The server name of each request that came over TLS.
    List<String> names() {
        return names;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
                heads.add(head);
                names.addAll(named(socket));
                answer.write(head, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException _) {
            // the client, or the answer, had enough
        }
    }

    private static List<String> named(Socket socket) {
        return socket instanceof SSLSocket tls && tls.getSession() instanceof ExtendedSSLSession session
                ? session.getRequestedServerNames().stream()
                        .map(SNIHostName.class::cast)
                        .map(SNIHostName::getAsciiName)
                        .toList()
                : List.of();
    }

    private static List<String> head(BufferedReader in) throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /// Nothing listens from here on: the port is given up by whoever waits at it.
    @Override
    public void close() {
        try {
            server.close();
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("site: interrupted while closing", e);
        }
    }
}
