package dev.coldpath.intelligence.routes.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NarrativeAdminRoutesTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    private final List<String> started = new ArrayList<>();

    @Test
    void a_run_is_started_and_named_before_it_is_over() {
        Response response = ask(started::add);

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body().text()).isEqualTo("{\"runId\":\"run-1\"}");
        assertThat(started).containsExactly("run-1");
    }

    @Test
    void a_run_that_could_not_be_started_is_not_promised() {
        assertThatThrownBy(() -> ask(_ -> {
                    throw new StoreDown("queue: not reached");
                }))
                .isInstanceOf(StoreDown.class);
    }

    private static Response ask(Consumer<String> start) {
        AdminRoute route =
                new NarrativeAdminRoutes(() -> "run-1", start).routes().getFirst();
        assertThat(route.method() + " " + route.template()).isEqualTo("POST /admin/narratives");
        Request request = new Request(
                route.method(),
                route.template(),
                "",
                Map.of(),
                Body.EMPTY,
                URI.create("http://localhost"),
                "127.0.0.1");
        return route.work().apply(new Errand(request, NOON, Map.of()));
    }
}
