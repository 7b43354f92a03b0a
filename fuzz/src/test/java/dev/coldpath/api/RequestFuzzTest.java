package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Pepper;
import dev.coldpath.fuzz.Fuzzing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Proves X-10: cursors, queries, paths and headers of requests.
class RequestFuzzTest {
    private static final Cursors CURSORS = new Cursors(() -> new Pepper(new byte[32]));
    private static final Cursors OTHERS = new Cursors(() -> new Pepper(filled()));
    private static final URI BASE = URI.create("https://api.brightloom.com");

    @Test
    void any_text_is_no_cursor_but_the_one_that_was_sealed() {
        Fuzzing.feed("cursor", input -> {
            String text = new String(input, StandardCharsets.UTF_8);

            assertThat(CURSORS.open(text, "brightloom.com")).isEmpty();
            assertThat(OTHERS.open(CURSORS.seal(text, "brightloom.com"), "brightloom.com"))
                    .isEmpty();
            String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(CURSORS.open(CURSORS.seal(whole, "list"), "list")).contains(whole);
        });
    }

    @Test
    void any_query_is_read_or_refused() {
        Fuzzing.feed("query", input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            QueryString query = QueryString.of(request(text, Map.of()));

            query.limit().ifPresent(limit -> assertThat(limit).isBetween(1, QueryString.MOST));
            query.one("status", Optional::of);
            PercentCode.decode(text).ifPresent(decoded -> assertThat(decoded).hasSizeLessThanOrEqualTo(text.length()));
        });
    }

    /// A line is a header.
    @Test
    void any_headers_are_heeded_or_passed_over() {
        Fuzzing.feed("headers", input -> {
            Map<String, List<String>> headers = Arrays.stream(
                            new String(input, StandardCharsets.ISO_8859_1).split("\r?\n"))
                    .map(line -> line.split(":", 2))
                    .filter(parts -> parts.length == 2)
                    .collect(Collectors.groupingBy(
                            parts -> parts[0].strip().toLowerCase(Locale.ROOT),
                            Collectors.mapping(parts -> parts[1].strip(), Collectors.toList())));
            Request request = request("", headers);

            Prefer.wait(request).ifPresent(wait -> assertThat(wait).isPositive());
            IdempotencyKey.of(request);
            JobDeadline.of(request);
            ETag.seen(request);
            JsonRequest.of(request);
        });
    }

    private static Request request(String query, Map<String, List<String>> headers) {
        return new Request("POST", "/v1/score", query, headers, Body.ofText("{}"), BASE, "127.0.0.1");
    }

    private static byte[] filled() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 1);
        return bytes;
    }
}
