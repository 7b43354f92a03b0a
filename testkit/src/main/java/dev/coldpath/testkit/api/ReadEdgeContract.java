package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What holds for the routes that only read, before anything is asked of the store: key, method, and what every answer
/// carries.
public interface ReadEdgeContract {
    List<String> PATHS =
            List.of("/v1/score/acme.test/history", "/v1/company/acme.test/confidence", "/v1/signals", "/v1/usage");

    Engine engine();

    @Test
    @Proves({"S-01", "S-04"})
    default void without_one_valid_key_there_is_no_answer() {
        TestService service = new TestService(engine());
        String good = service.account("growth").testKey();

        for (String path : PATHS) {
            for (Map<String, List<String>> headers : List.of(
                    Map.<String, List<String>>of(),
                    Map.of("X-API-Key", List.of(service.unknownKey())),
                    Map.of("X-API-Key", List.of(good + "0")),
                    Map.of("X-API-Key", List.of(good, good)))) {
                assertError(service.call("GET", path, headers, ""), 401, "unauthorized");
            }
            assertError(service.call("GET", path + "?X-API-Key=" + good, Map.of(), ""), 401, "unauthorized");
        }
    }

    @Test
    @Proves({"S-02", "S-03"})
    default void another_method_is_refused_without_a_key_and_head_is_get_without_the_body() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        for (String path : PATHS) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                Response refused = service.call(method, path, Map.of(), "");
                assertError(refused, 405, "method not allowed");
                assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD");
            }
            Map<String, List<String>> headers =
                    Map.of("X-API-Key", List.of(account.testKey()), "X-Request-Id", List.of("my-own-request"));
            Response get = service.call("GET", path, headers, "");
            Response head = service.call("HEAD", path, headers, "");

            assertThat(get.status()).isEqualTo(200);
            assertThat(header(get, "X-Request-Id")).isEqualTo("my-own-request");
            assertThat(header(get, "Cache-Control")).isEqualTo("no-store");
            assertThat(head.headers()).isEqualTo(get.headers());
            assertThat(head.body().size()).isZero();
        }
    }

    @Test
    @Proves("S-02")
    default void a_path_is_exact() {
        TestService service = new TestService(engine());

        for (String path : List.of(
                "/v1/signals/",
                "/v1/Usage",
                "/v1/score//history",
                "/v1/score/a.com/history/",
                "/v1/score/a.com/History",
                "/v1/company/a.com",
                "/v1/company/a.com/confidence/x")) {
            assertError(service.call("GET", path, Map.of(), ""), 404, "not found");
        }
    }
}
