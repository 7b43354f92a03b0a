package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
