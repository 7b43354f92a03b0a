package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.GuardedPictures.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// What servers say when they are asked for a picture.
final class PictureAnswers {
    static final int MOST = 5 * 1024 * 1024;
    static final Map<PictureType, byte[]> HEADS = Map.of(
            PictureType.JPEG, bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"),
            PictureType.PNG, bytes("\u0089PNG\r\n\u001a\n"),
            PictureType.GIF, bytes("GIF89a"),
            PictureType.WEBP, bytes("RIFF$\0\0\0WEBPVP8 "));

    private PictureAnswers() {}

    static LoopbackSite.Answer serving(String mediaType, byte[] body) {
        return (_, out) -> answer(out, 200, mediaType, body);
    }

    /// Says that these bytes are compressed.
    static LoopbackSite.Answer coded(byte[] body) {
        return (_, out) -> {
            write(
                    out,
                    "HTTP/1.1 200 OK\nContent-Type: image/png\nContent-Encoding: gzip\nContent-Length: " + body.length
                            + "\n\n");
            out.write(body);
        };
    }

    static void answer(OutputStream out, int status, String mediaType, byte[] body) throws IOException {
        write(
                out,
                "HTTP/1.1 " + status + " Said\nContent-Type: " + mediaType + "\nContent-Length: " + body.length
                        + "\n\n");
        out.write(body);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(bytes(text.replace("\n", "\r\n")));
    }

    static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] head(PictureType type) {
        return HEADS.getOrDefault(type, new byte[0]);
    }

    static byte[] sized(byte[] head, int size) {
        return Arrays.copyOf(head, size);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static GuardedPictures pictures(Loopback loopback, Duration within) {
        return new GuardedPictures(loopback.outside().web(), new Limits(MOST, within), RealTimer.CLOCK);
    }
}
