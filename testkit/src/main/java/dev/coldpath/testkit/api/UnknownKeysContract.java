package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of an address that sends one unknown key after the other.
public interface UnknownKeysContract {
    String GUESSER = "198.51.100.23";
    String ELSEWHERE = "198.51.100.24";

    Engine engine();

    @Test
    @Proves("X-03")
    default void after_sixty_unknown_keys_from_one_address_nothing_is_looked_up_for_it_and_its_answer_stays_the_same() {
        TestService service = new TestService(engine());
        Response first = ask(service, GUESSER, service.unknownKey());
        for (int i = 1; i < 60; i++) {
            ask(service, GUESSER, service.unknownKey());
        }
        String key = service.account("growth").testKey();

        Response last = ask(service, GUESSER, key);

        assertError(last, 401, "unauthorized");
        assertThat(last.body().text()).isEqualTo(first.body().text());
        assertThat(last.headers().keySet()).isEqualTo(first.headers().keySet());
        assertThat(ask(service, ELSEWHERE, key).status()).isEqualTo(200);
        service.time().advance(Duration.ofMinutes(1));
        assertThat(ask(service, GUESSER, key).status()).isEqualTo(200);
    }

    @Test
    @Proves("X-03")
    default void an_address_is_what_the_host_saw_and_not_what_a_header_says() {
        TestService service = new TestService(engine());
        for (int i = 0; i < 60; i++) {
            Map<String, List<String>> headers =
                    Map.of("X-API-Key", List.of(service.unknownKey()), "X-Forwarded-For", List.of("203.0.113." + i));
            service.getFrom(GUESSER, "/v1/signals", headers);
        }
        String key = service.account("growth").testKey();

        assertError(ask(service, GUESSER, key), 401, "unauthorized");
    }

    private static Response ask(TestService service, String source, String key) {
        return service.getFrom(source, "/v1/signals", Map.of("X-API-Key", List.of(key)));
    }
}
