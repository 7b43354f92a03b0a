package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Downloads;
import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server with one file, which knows parts and conditions as far as a test lets it.
final class PublishedFile implements Downloads {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final List<Download> asked = new ArrayList<>();
    private final Deque<Reply> first = new ArrayDeque<>();
    private byte[] bytes;
    private String tag;
    private boolean knowsParts = true;

    PublishedFile(String tag, byte[] bytes) {
        this.tag = tag;
        this.bytes = bytes.clone();
    }

    void becomes(String newTag, byte[] other) {
        this.tag = newTag;
        this.bytes = other.clone();
    }

    PublishedFile withoutParts() {
        knowsParts = false;
        return this;
    }

    /// Comes before the file; [Reply.Broken] after half of the part.
    PublishedFile firstly(Reply... replies) {
        first.addAll(List.of(replies));
        return this;
    }

    List<Map<String, String>> headers() {
        return asked.stream().map(Download::headers).toList();
    }

    List<URI> addresses() {
        return asked.stream().map(Download::address).toList();
    }

    @Override
    public Reply get(Download download, Deadline deadline) {
        asked.add(download);
        Map<String, String> headers = download.headers();
        if (!first.isEmpty()) {
            Reply reply = first.removeFirst();
            if (reply instanceof Reply.Broken) {
                send(download, 206, named(), Arrays.copyOf(bytes, Math.min(7, bytes.length)));
            }
            return reply;
        }
        if (tag.equals(headers.get("If-None-Match"))) {
            return answer(304, named());
        }
        Matcher range = RANGE.matcher(headers.getOrDefault("Range", ""));
        String condition = headers.getOrDefault("If-Range", tag);
        if (!knowsParts || !range.matches() || !condition.equals(tag)) {
            return bytes.length > download.mostBytes() ? new Reply.TooLarge() : send(download, 200, named(), bytes);
        }
        int from = Integer.parseInt(range.group(1));
        if (from >= bytes.length) {
            return answer(416, named());
        }
        int to = (int) Math.min(Long.parseLong(range.group(2)), bytes.length - 1L);
        Map<String, String> all = named();
        all.put("content-range", "bytes %d-%d/%d".formatted(from, to, bytes.length));
        return send(download, 206, all, Arrays.copyOfRange(bytes, from, to + 1));
    }

    private Map<String, String> named() {
        Map<String, String> headers = new HashMap<>();
        headers.put("last-modified", "Fri, 20 Nov 2026 03:00:00 GMT");
        if (!tag.isEmpty()) {
            headers.put("etag", tag);
        }
        return headers;
    }

    private static Reply send(Download download, int status, Map<String, String> headers, byte[] body) {
        try (OutputStream sink = download.sink().open(status, new Headers(headers))) {
            sink.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(status, headers);
    }

    static Reply answer(int status, Map<String, String> headers) {
        return new Answered(status, new Headers(headers), new Content(new byte[0]));
    }
}
