package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Access;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What keys are made for, and what they are not.
public interface ScopesContract {
    Engine engine();

    /// Each answer is held against the document, which must tell of it.
    @Test
    @Proves("X-04")
    default void no_route_is_answered_to_a_key_that_was_made_for_something_else() {
        TestService service = new TestService(engine());
        String account = body(service.administer("POST", "/admin/accounts", "{\"plan\":\"enterprise\"}"))
                .at("/account/id")
                .asText();
        Map<Access, String> others = Map.of(
                Access.READ, key(service, account, "submit"),
                Access.SUBMIT, key(service, account, "webhooks"),
                Access.WEBHOOKS, key(service, account, "read"));

        List<Route> routes = service.routes().stream()
                .filter(Route.class::isInstance)
                .map(Route.class::cast)
                .toList();
        for (Route route : routes) {
            String path = route.template().replaceAll("\\{[a-z_]+}", "1");
            Response answer =
                    service.call(route.method(), path, Map.of("X-API-Key", List.of(others.get(route.access()))), "{}");

            if (route.errors().keepsRequestIds()) {
                assertError(answer, 403, "insufficient_scope");
            } else {
                assertThat(answer.status() + answer.body().text())
                        .as(route.operationId())
                        .isEqualTo("403{\"message\":\"Forbidden\"}");
            }
        }
        assertThat(routes).hasSizeGreaterThan(30);
    }

    private static String key(TestService service, String account, String scope) {
        Response made = service.administer(
                "POST",
                "/admin/accounts/" + account + "/keys",
                "{\"mode\":\"live\",\"label\":\"" + scope + "\",\"scopes\":[\"" + scope + "\"]}");
        return text(made, "key");
    }
}
