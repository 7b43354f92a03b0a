package dev.coldpath.scoring.fetch.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.EverywhereTheSame;
import dev.coldpath.scoring.fetch.SourceJson;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Proves X-10: organisations and their repositories.
class RepositoriesFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void any_answer_is_an_organisation_or_none() {
        Fuzzing.feed("repositories", input -> {
            EverywhereTheSame world = new EverywhereTheSame(input);

            assertThat(world.ask(
                                    new GithubFetcher(world.means()),
                                    EverywhereTheSame.seen(FetcherId.SITE, Keys.SITE_GITHUB, "brightloom"))
                            .status())
                    .isIn(Status.OK, Status.ERROR);
        });
    }

    @Test
    void any_answer_is_a_list_of_repositories_or_none() {
        Fuzzing.feed(
                "repositories",
                input -> SourceJson.read(input)
                        .flatMap(list -> Repositories.read(list, NOW))
                        .ifPresent(all -> {
                            assertThat(all.stars()).isNotNegative();
                            assertThat(all.active()).isNotNegative();
                        }));
    }
}
