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

/// What nobody reads in a request changes nothing, whatever stands there.
public interface PassedOverContract {
    Engine engine();

    @Test
    @Proves("J-25")
    default void a_member_that_nobody_reads_may_hold_a_number_without_a_canonical_form() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        for (String number : List.of("9007199254740993", "1e999", "[-1e400]")) {
            String key = "key of " + number;
            String body = "{\"domain\":\"" + domain + "\",\"note\":" + number + "}";

            Response first = post(service, account, key, body);
            Response again = post(service, account, key, body);
            Response other = post(service, account, key, body + " ");

            assertThat(first.status()).as(number).isEqualTo(202);
            assertThat(again.body().text()).isEqualTo(first.body().text());
            assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
            assertThat(other.status())
                    .as("without a canonical form the bytes are compared")
                    .isEqualTo(422);
        }
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    private static Response post(TestService service, Account account, String key, String body) {
        return service.call(
                "POST",
                "/v1/score",
                Map.of("X-API-Key", List.of(account.liveKey()), "Idempotency-Key", List.of(key)),
                body);
    }

    @Test
    @Proves("S-38")
    default void a_broken_escape_is_wrong_only_in_a_parameter_that_is_read() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String key = account.liveKey();
        String history = "/v1/score/acme.test/history";

        for (String path : List.of(history, "/v1/movers", "/v1/jobs", "/intelligence/jobs", "/narratives/trending")) {
            String query = path.equals("/v1/movers") ? "?window=7d&utm=%zz&%ff" : "?utm=%zz&%ff";
            assertThat(service.get(path.equals(history) ? account.testKey() : key, path + query)
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertError(service.get(account.testKey(), history + "?cursor=%zz"), 400, "invalid_cursor");
        assertError(service.get(key, "/v1/jobs?cursor=%zz"), 400, "invalid_cursor");
        assertError(service.get(key, "/v1/jobs?status=%zz&cursor=%zz"), 400, "invalid_filter");
        assertError(service.get(key, "/v1/movers?window=%zz"), 400, "window must be one of ['7d','30d','90d']");
        assertError(service.get(key, "/narratives/trending?limit=%zz"), 400, "limit must be an integer");
    }

    @Test
    @Proves("S-08")
    default void a_domain_is_blank_by_the_white_space_of_unicode() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();

        for (String blank : List.of("\\u00a0", "\\u0085 ", "\\u2007\\u202f", "\\u3000\\t\\n")) {
            assertError(service.ask(key, blank), 400, "body.domain required");
        }
        for (String text : List.of("\\u001c", "\\u200b", "\\u001f ")) {
            assertError(service.ask(key, text), 400, "invalid_domain");
        }
    }
}
