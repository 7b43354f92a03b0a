package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What requests' headers mean.
class HeadersTest {
    /// Proves S-11.
    @Test
    void a_media_type_is_refused_for_its_type_or_its_charset_alone() {
        for (String type : List.of(
                "application/json; profile=\"x\"",
                "application/json;",
                "application/json ; ; charset=utf-8 ;",
                "application/json; profile=\"a;charset=latin1\\\"\"; charset=\"utf-8\"",
                "application/ld+json;v=1;charset=UTF-8",
                "application/x-www-form-urlencoded; boundary")) {
            assertThat(JsonRequest.readAsJson(List.of(type))).as(type).isTrue();
        }
        for (String type : List.of(
                "application/json; charset=latin1",
                "application/json; profile=x; charset=latin1",
                "application/json; charset=utf-8x",
                "application/json; charset =latin1",
                "application/json; charset=utf-8; charset=latin1",
                "application/json; profile=\"x",
                "application/json,application/json",
                "application/jsonx; charset=utf-8",
                "text/plain; x=application/json")) {
            assertThat(JsonRequest.readAsJson(List.of(type))).as(type).isFalse();
        }
    }

    @Test
    void a_media_type_made_to_be_slow_is_judged_at_once() {
        for (String hostile : List.of("; ", ";", "; a=\"\\\\\"", "; a=\"x\"y", " ")) {
            assertThat(JsonRequest.readAsJson(List.of("application/json" + hostile.repeat(10_000) + "\"")))
                    .isFalse();
            assertThat(JsonRequest.readAsJson(List.of("application/json" + hostile.repeat(120) + "\"")))
                    .isFalse();
        }
    }

    /// Proves S-03.
    @Test
    void a_coding_that_is_named_decides_about_itself_and_the_star_about_the_others() {
        for (String accepted : List.of(
                "gzip", "br, gzip", "*", "GZIP;q=0.001", "gzip ; q=1.000", "*;q=0, gzip", "identity, *;q=0.5")) {
            assertThat(zipped(accepted)).as(accepted).isTrue();
        }
        for (String refused : List.of(
                "",
                "br",
                "gzip;q=0, *",
                "*, gzip;q=0",
                "*;q=0",
                "gzip;q=0.000",
                "gzip;q=x, *",
                "x-gzip-y",
                "gzipped")) {
            assertThat(zipped(refused)).as(refused).isFalse();
        }
    }

    private static boolean zipped(String accepted) {
        Response large = Json.text(200, "x".repeat(2_000));
        return Finish.response(large, request("Accept-Encoding", accepted), "request-1")
                .headers()
                .containsKey("Content-Encoding");
    }

    private static Request request(String header, String... values) {
        return new Request(
                "GET",
                "/",
                "",
                values.length == 0 ? Map.of() : Map.of(header, List.of(values)),
                Body.EMPTY,
                URI.create("https://api.brightloom.com"),
                "127.0.0.1");
    }
}
