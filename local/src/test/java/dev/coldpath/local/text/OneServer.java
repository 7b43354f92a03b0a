package dev.coldpath.local.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on a real socket that answers every request in the same way, byte by byte as the test says.
final class OneServer implements AutoCloseable {
    /// What is written to whoever asks.
    interface Answer {
        void to(OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    OneServer(Answer answer) {
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    static OneServer answering(int status, String body, String... headers) {
        return new OneServer(out -> {
            StringBuilder head =
                    new StringBuilder("HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\n");
            List.of(headers).forEach(header -> head.append(header).append("\r\n"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        });
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    /// Heads and bodies, as they came.
    List<String> requests() {
        return requests;
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> answer(caller, answer));
            } catch (IOException _) {
                return; // it was closed
            }
        }
    }

    private void answer(Socket caller, Answer answer) {
        try (caller) {
            requests.add(request(caller.getInputStream()));
            answer.to(caller.getOutputStream());
        } catch (IOException _) {
            // the caller is gone, and it says so itself
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        String text = head.toString(StandardCharsets.UTF_8);
        String length = text.replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
        return text + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
