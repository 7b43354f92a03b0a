package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.IdempotencyKey.Given;
import dev.coldpath.api.IdempotencyKey.Malformed;
import dev.coldpath.submit.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// Proves J-25.
    @Test
    void a_quoted_key_is_one_string_and_not_two_that_a_gateway_joined() {
        assertThat(key("\"abc\"")).isEqualTo(new Given("abc")).isEqualTo(key("abc"));
        assertThat(key("\"a\\\"b\\\\\"")).isEqualTo(new Given("a\\\"b\\\\"));
        assertThat(key("a,b")).isEqualTo(new Given("a,b"));
        for (String wrong :
                List.of("\"a\",\"b\"", "\"a\", \"b\"", "\"a\"b\"", "\"a\\\"", "\"a", "\"", "\"\"", "\"a\",b")) {
            assertThat(key(wrong)).as(wrong).isEqualTo(new Malformed());
        }
        assertThat(IdempotencyKey.of(request("Idempotency-Key", "a", "a"))).isEqualTo(new Malformed());
    }

    private static IdempotencyKey key(String value) {
        return IdempotencyKey.of(request("Idempotency-Key", value));
    }

    @Test
    void a_deadline_that_was_sent_twice_is_the_list_that_a_gateway_makes_of_it() {
        assertThat(JobDeadline.of(request("Job-Deadline", "start=60", "total=120")))
                .isEqualTo(JobDeadline.of(request("Job-Deadline", "start=60,total=120")))
                .isEqualTo(new Patience(Optional.of(Duration.ofSeconds(60)), Optional.of(Duration.ofSeconds(120))));
        assertThat(JobDeadline.of(request("Job-Deadline"))).isEqualTo(Patience.USUAL);
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
