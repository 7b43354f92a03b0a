package dev.coldpath.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.bench.Micro.Effort;
import dev.coldpath.bench.http.HttpRun;
import dev.coldpath.bench.http.IntelligenceRun;
import dev.coldpath.bench.http.UniverseRun;
import dev.coldpath.bench.store.Alternation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SmokeTest {
    @Test
    void every_benchmark_starts_and_has_its_limit() throws Exception {
        assertThat(Micro.run(Effort.smoke()))
                .extracting(pair -> pair.name() + " " + pair.place())
                .containsExactlyInAnyOrder(
                        "Admission.newJob FILE",
                        "Admission.newJob MEMORY",
                        "Admission.joined FILE",
                        "Admission.joined MEMORY",
                        "Admission.cached FILE",
                        "Admission.cached MEMORY",
                        "Polls.oneJob FILE",
                        "Polls.oneJob MEMORY",
                        "Work.claimAndSettle FILE",
                        "Work.claimAndSettle MEMORY",
                        "Hashing.canonicalHash ",
                        "Hashing.readAndHash ");
    }

    @Test
    void admissions_and_bare_transactions_take_turns() throws Exception {
        assertThat(Alternation.run(3).ratio()).isPositive();
    }

    @Test
    void every_route_answers_among_many_companies() throws Exception {
        assertThat(UniverseRun.onClassPath(List.of(12), 2).run())
                .extracting(UniverseRun.Found::route)
                .containsExactly("score", "history", "cohort", "distribution", "movers", "usage", "job");
    }

    @Test
    void the_service_and_the_bare_server_answer_a_load() throws Exception {
        HttpRun run = HttpRun.onClassPath(4, Duration.ofMillis(100));

        for (HttpRun.Found found : List.of(run.bare(), run.service())) {
            assertThat(found.flatOut().perSecond()).isPositive();
            assertThat(found.steady().percentile(99))
                    .isGreaterThanOrEqualTo(found.steady().percentile(50));
        }
    }

    @Test
    void questions_are_answered_over_posts_that_were_taken_in() throws Exception {
        IntelligenceRun.Found found = IntelligenceRun.onClassPath(40, 1).run();

        assertThat(found.ingested()).isPositive();
        assertThat(found.discover().percentile(50)).isPositive();
        assertThat(NearestRun.of(2_000).recall()).isEqualTo(1);
    }
}
