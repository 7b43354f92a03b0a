package dev.coldpath.internet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// One connection's answers, as bytes.
final class Conversation {
    private static final int WORTH_COMPRESSING = 512;

    private final InputStream in;
    private final OutputStream out;
    private final Sockets sockets;

    Conversation(InputStream in, OutputStream out, Sockets sockets) {
        this.in = in;
        this.out = new BufferedOutputStream(out);
        this.sockets = sockets;
    }

    /// True: the connection is good for another request.
    boolean answer(Answer answer, Ask ask) throws IOException {
        return switch (answer) {
            case Answer.Whole whole -> whole(whole, ask);
            case Answer.Dripping dripping -> drip(dripping);
            case Answer.Cut cut -> half(cut.whole());
            case Answer.Made made -> make(made.repeat());
            case Answer.Silent _ -> untilTheyHangUp();
        };
    }

    private boolean whole(Answer.Whole answer, Ask ask) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(answer.headers());
        if (body.length > WORTH_COMPRESSING && ask.accepts("gzip")) {
            body = compressed(body);
            headers.put("content-encoding", "gzip");
        }
        head(answer.status(), headers, body.length);
        out.write(ask.method().equals("HEAD") ? new byte[0] : body);
        out.flush();
        return true;
    }

    private boolean drip(Answer.Dripping dripping) throws IOException {
        byte[] body = dripping.whole().body().getBytes(StandardCharsets.UTF_8);
        head(dripping.whole().status(), dripping.whole().headers(), body.length);
        for (byte each : body) {
            out.write(each);
            out.flush();
            if (!sockets.pause(dripping.pause())) {
                return false;
            }
        }
        return true;
    }

    private boolean half(Answer.Whole answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        head(answer.status(), answer.headers(), body.length);
        out.write(body, 0, body.length / 2);
        out.flush();
        return false;
    }

    private boolean make(Act.Repeat repeat) throws IOException {
        Map<String, String> headers = new TreeMap<>(Map.of("content-type", repeat.type(), "connection", "close"));
        if (repeat.gzip()) {
            headers.put("content-encoding", "gzip");
        }
        head(200, headers, -1);
        try (OutputStream body = repeat.gzip() ? new GZIPOutputStream(out) : out) {
            body.write(repeat.before().getBytes(StandardCharsets.UTF_8));
            for (long n = 1; repeat.times() == 0 || n <= repeat.times(); n++) {
                body.write(repeat.turn(n).getBytes(StandardCharsets.UTF_8));
            }
            body.write(repeat.after().getBytes(StandardCharsets.UTF_8));
        }
        return false;
    }

    private boolean untilTheyHangUp() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return false;
    }

    /// A negative length: the body ends where the connection does.
    private void head(int status, Map<String, String> headers, int length) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " \r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (length >= 0) {
            head.append("content-length: " + length + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
