package dev.coldpath.internet;

import dev.coldpath.scoring.net.Reach;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// One connection to one host of a miniature internet, by hand, so that nothing of the engine is needed to test it.
final class Visitor implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final String host;
    private final Socket socket;
    private final InputStream in;

    record Page(int status, Map<String, String> headers, String body) {}

    private Visitor(String host, Socket socket) throws IOException {
        this.host = host;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Visitor plain(Reach reach, String host) throws IOException {
        return new Visitor(host, connect(reach.ports().http()));
    }

    /// Asks for the host's certificate and checks it as browsers do.
    static Visitor secure(Reach reach, String host) throws IOException {
        Socket plain = connect(reach.ports().https());
        SSLSocket tls = (SSLSocket) reach.trust().getSocketFactory().createSocket(plain, host, 443, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        return new Visitor(host, tls);
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(Sockets.HERE, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    Visitor patientFor(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return this;
    }

    Socket socket() {
        return socket;
    }

    Page get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Visitor/1\r\n\r\n");
        return read();
    }

    Page getCompressed(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n\r\n");
        return read();
    }

    void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    Page read() throws IOException {
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String length = headers.get("content-length");
        byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        if (length != null && body.length < Integer.parseInt(length)) {
            throw new EOFException("body: cut");
        }
        return new Page(status, headers, text(body, headers));
    }

    InputStream in() {
        return in;
    }

    private static String text(byte[] body, Map<String, String> headers) throws IOException {
        boolean gzip = "gzip".equals(headers.get("content-encoding"));
        InputStream plain = gzip ? new GZIPInputStream(new ByteArrayInputStream(body)) : new ByteArrayInputStream(body);
        return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("line: cut");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
