package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// What `GET /v1/signals` promises.
public interface SignalsContract {
    Engine engine();

    @Test
    @Proves({"S-48", "S-50", "S-28"})
    default void both_modes_get_the_same_bytes_and_nothing_is_counted() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        Response live = service.get(account.liveKey(), "/v1/signals");
        Response canned = service.get(account.testKey(), "/v1/signals");

        assertThat(canned.body().text()).isEqualTo(live.body().text()).doesNotContain("mode");
        assertThat(live.headers()).doesNotContainKeys("RateLimit", "RateLimit-Policy");
        assertThat(service.cachedCalls(account)).isZero();
    }

    @Test
    @Proves("S-48")
    default void keys_are_unique_and_the_weights_of_a_category_sum_to_a_hundred() {
        TestService service = new TestService(engine());
        Response response = service.get(service.account("free").liveKey(), "/v1/signals");
        List<String> keys = new ArrayList<>();
        Map<String, Integer> weights = new HashMap<>();

        for (JsonNode signal : body(response).path("signals")) {
            keys.add(signal.path("key").asText());
            weights.merge(
                    signal.path("category").asText(), signal.path("weight").intValue(), Integer::sum);
        }

        assertThat(keys).hasSize(37).doesNotHaveDuplicates();
        assertThat(weights.values()).containsOnly(100);
        assertThat(response.body().text())
                .startsWith("{\"version\":\"")
                .contains("\"signals\":[{\"key\":\"leadership_disclosed\",\"label\":\"Leadership disclosed\","
                        + "\"bucket\":\"team_structure\",\"category\":\"leadership\",\"weight\":60,"
                        + "\"actionability\":\"actionable\",\"description\":\"");
    }

    @Test
    @Proves("S-03")
    default void they_are_compressed_for_who_asks_and_for_nobody_else() throws IOException {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();
        Response plain = service.get(key, "/v1/signals");

        Response zipped = service.call(
                "GET", "/v1/signals", Map.of("X-API-Key", List.of(key), "Accept-Encoding", List.of("br, gzip")), "");

        assertThat(plain.headers()).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept-Encoding");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.body().size()).isLessThan(plain.body().size());
        try (GZIPInputStream unzipped =
                new GZIPInputStream(new ByteArrayInputStream(zipped.body().bytes()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body().text());
        }
    }
}
