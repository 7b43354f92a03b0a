package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Downloads.Download;
import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/// Takes a body as it arrives.
@FunctionalInterface
interface Body {
    /// Empty: there is more than is wanted. The stream stays open, read to its end or not.
    Optional<Content> take(int status, Headers headers, InputStream raw) throws IOException;

    /// Decompressed, into memory.
    static Body whole(int mostBytes) {
        return (_, headers, raw) ->
                BodyReader.read(raw, coding(headers), mostBytes).map(Content::new);
    }

    /// As it was sent, into a sink; bodies that are no file stay where they are.
    static Body into(Download download) {
        return (status, headers, raw) -> {
            boolean file = status == 200 || status == 206;
            boolean fits = !file || copy(raw, download, status, headers);
            return fits ? Optional.of(new Content(new byte[0])) : Optional.empty();
        };
    }

    private static boolean copy(InputStream raw, Download download, int status, Headers headers) throws IOException {
        byte[] buffer = new byte[64 * 1_024];
        long left = download.mostBytes();
        try (OutputStream to = download.sink().open(status, headers)) {
            for (int count = raw.read(buffer); count >= 0; count = raw.read(buffer)) {
                if (count > left) {
                    return false;
                }
                write(to, buffer, count);
                left -= count;
            }
        }
        return true;
    }

    /// What breaks on our side is not the peer's failure.
    private static void write(OutputStream to, byte[] buffer, int count) {
        try {
            to.write(buffer, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException("download: what arrives cannot be kept", e);
        }
    }

    private static String coding(Headers headers) {
        return headers.get("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
