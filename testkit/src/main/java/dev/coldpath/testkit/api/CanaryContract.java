package dev.coldpath.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Operation;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What callers send stays between them and their answers: a marked word goes through every route as a key, a path, a
/// query, a header and a body, and must be in no line of the log and in no error.
public interface CanaryContract {
    String CANARY = "canary7f3a9";

    /// Well-formed, refused and unreadable: all that a route may do with a body.
    List<String> BODIES = List.of(
            "",
            "{\"" + CANARY,
            "[\"" + CANARY + "\"]",
            "{\"domain\":\"" + CANARY + ".com\",\"url\":\"https://" + CANARY + ".com/" + CANARY + "?" + CANARY + "\","
                    + "\"kind\":\"intelligence_search\",\"input\":{\"query\":\"" + CANARY + "\"},"
                    + "\"events\":[\"" + CANARY + "\"],\"metadata\":{\"note\":\"" + CANARY + "\"}}",
            "{\"domain\":\"" + CANARY + ".com\",\"input\":{\"query\":\"" + CANARY + "\"},"
                    + "\"kind\":\"intelligence_search\",\"metadata\":{\"note\":\"" + CANARY + "\"}}",
            "{\"url\":\"https://hooks." + CANARY + ".com/" + CANARY + "\"}",
            "{\"plan\":\"growth\",\"name\":\"" + CANARY + "\"}",
            "{\"domain\":\"" + CANARY + " !\",\"kind\":\"" + CANARY + "\",\"input\":\"" + CANARY + "\",\"plan\":\""
                    + CANARY + "\",\"mode\":\"" + CANARY + "\",\"label\":\"" + CANARY
                    + "\",\"webhook\":{\"url\":\"http://"
                    + CANARY + "\"},\"metadata\":\"" + CANARY + "\"}");

    Engine engine();

    @Test
    @ManyCalls
    @Proves("X-19")
    default void what_is_sent_through_any_route_is_in_no_log_and_in_no_error() {
        TestService service = new TestService(engine());
        TestService.Account account = service.account("enterprise");
        List<String> known = List.of(account.liveKey(), account.testKey(), service.operatorKey());
        List<String> unknown = List.of(service.unknownKey(), CANARY);
        Set<Integer> statuses = new HashSet<>();

        for (Operation route : service.routes()) {
            unknown.forEach(key -> statuses.add(look(route, call(service, route, key, ""))));
            for (String key : known) {
                BODIES.forEach(body -> statuses.add(look(route, call(service, route, key, body))));
            }
        }

        assertThat(statuses).as("what was reached").contains(200, 201, 202, 400, 401, 403, 404, 415);
        assertThat(service.log().text()).contains("/v1/score").doesNotContainIgnoringCase(CANARY);
        assertThat(Stream.of(known, unknown).flatMap(List::stream))
                .noneMatch(key -> service.log().text().contains(key));
    }

    private static Response call(TestService service, Operation route, String key, String body) {
        String path = route.template().replaceAll("\\{[a-z_]+}", CANARY) + "?q=" + CANARY + "&ids=" + CANARY
                + "&cursor=" + CANARY + "&status=" + CANARY + "&" + CANARY;
        return service.call(
                route.method(),
                path,
                Map.of(
                        "X-API-Key", List.of(key),
                        "Idempotency-Key", List.of(CANARY + key.hashCode() + body.hashCode()),
                        "If-None-Match", List.of("\"" + CANARY + "\""),
                        "Job-Deadline", List.of(CANARY),
                        "User-Agent", List.of(CANARY)),
                body);
    }

    /// An answer may give back what was sent; an error may not. Returns the status.
    private static int look(Operation route, Response answer) {
        if (answer.status() >= 400) {
            assertThat(answer.headers() + answer.body().text())
                    .as("%s: %s", route.operationId(), answer.status())
                    .doesNotContainIgnoringCase(CANARY);
        }
        return answer.status();
    }
}
