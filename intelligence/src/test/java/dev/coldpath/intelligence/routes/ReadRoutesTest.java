package dev.coldpath.intelligence.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Access;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.intelligence.routes.ReadRoutes.Clocks;
import dev.coldpath.intelligence.routes.ReadRoutes.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadRoutesTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @Test
    void all_routes_stand_under_the_base_path_and_the_words_before_the_numbers() {
        assertThat(routes("/graph"))
                .extracting(Route::template)
                .containsExactly(
                        "/graph/health",
                        "/graph/narratives/trending",
                        "/graph/narratives/search",
                        "/graph/narratives/{id}",
                        "/graph/creators",
                        "/graph/creators/{id}");
        assertThat(routes("")).extracting(Route::template).contains("/health", "/creators/{id}");
    }

    @Test
    void all_of_them_are_read_with_keys_that_may_read() {
        assertThat(routes("/webhooks")).allSatisfy(route -> {
            assertThat(route.method()).isEqualTo("GET");
            assertThat(route.access()).isEqualTo(Access.READ);
        });
    }

    /// Proves I-04 as far as bodies go: gateway errors have `message`, all others `error`, and nothing else.
    @Test
    void an_error_has_one_member() {
        for (IntelligenceError error : IntelligenceError.values()) {
            Response response = error.response();
            String member = error.status() == 403 || error.status() == 429 ? "message" : "error";

            assertThat(response.status()).isEqualTo(error.status());
            assertThat(response.body().text()).isEqualTo("{\"" + member + "\":\"" + error.text() + "\"}");
        }
    }

    @Test
    void refusals_for_now_say_when_to_come_again() {
        assertThat(IntelligenceError.UNAVAILABLE.response().headers()).containsEntry("Retry-After", "2");
        assertThat(IntelligenceError.RESULT_UNAVAILABLE.response().headers()).containsEntry("Retry-After", "5");
        assertThat(IntelligenceError.tooMany(Duration.ofMillis(1)).headers()).containsEntry("Retry-After", "1");
        assertThat(IntelligenceError.tooMany(Duration.ofHours(12)).headers()).containsEntry("Retry-After", "43200");
        assertThat(IntelligenceError.NOT_FOUND.response().headers()).doesNotContainKey("Retry-After");
    }

    private static List<Route> routes(String base) {
        return ReadRoutes.over(
                (_, _) -> LiveCorpus.of(List.of(), List.of(), List.of()),
                new NarrativeSearch(_ -> false),
                new NoRuns(),
                new Place(base, "local"),
                new Clocks(() -> NOON, _ -> {}));
    }

    /// Nothing was ever dropped.
    private static final class NoRuns implements ContentRuns {
        @Override
        public void record(ContentRun run) {
            throw new IllegalStateException("nothing is dropped here");
        }

        @Override
        public List<ContentRun> newest(int most) {
            return List.of();
        }

        @Override
        public Optional<Freshness> freshness(Instant since) {
            return Optional.empty();
        }
    }
}
