package dev.coldpath.scoring.fetch.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.EverywhereTheSame;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import org.junit.jupiter.api.Test;

/// Proves X-10: an article's page views, and stories.
class AttentionFuzzTest {
    @Test
    void any_answer_is_a_count_or_none() {
        Fuzzing.feed("attention", input -> {
            EverywhereTheSame world = new EverywhereTheSame(input);

            Report report = world.ask(
                    new AttentionFetcher(world.means()),
                    EverywhereTheSame.seen(FetcherId.WIKIDATA, Keys.WIKIDATA_ARTICLE, "Brightloom"));

            assertThat(report.status()).isIn(Status.OK, Status.PARTIAL, Status.ERROR);
            assertThat(report.requests()).isEqualTo(2);
        });
    }
}
