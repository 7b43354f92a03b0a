package dev.coldpath.score.movers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindMoversTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final int SHORT = 25;

    private final MemoryRuns runs = new MemoryRuns();
    private final FindMovers movers = new FindMovers(runs, runs, SHORT);

    /// Proves S-46 and E-47, with boards so short that most movers are not on them.
    @Test
    void step_after_step_answers_are_those_made_out_of_all_runs() {
        for (long seed = 1; seed <= 60; seed++) {
            Random chance = new Random(seed);
            MemoryRuns history = new MemoryRuns();
            for (int domain = 0; domain < 150; domain++) {
                history.add(run(domain, NOON.minus(Duration.ofDays(30)).plusSeconds(domain), chance.nextInt(300)));
                if (domain % 3 > 0) {
                    // in no step but one, so that the window empties bit by bit
                    history.add(run(domain, NOON.minusSeconds(7 * 86_400 - domain * 60L), chance.nextInt(300)));
                }
            }
            FindMovers stepping = new FindMovers(history, history, SHORT);
            Instant end = NOON;
            for (int step = 0; step < 30; step++) {
                for (int more = chance.nextInt(6); more > 0; more--) {
                    history.add(
                            run(chance.nextInt(150), end.minusSeconds(1 + chance.nextInt(420)), chance.nextInt(300)));
                }
                Question question = new Question("v1", Window.WEEK, end);
                MemoryRuns without = new MemoryRuns();

                Optional<Movers> found = stepping.find(question);
                stepping.prepare(question);

                assertThat(found.or(() -> history.answer(question)))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(new FindMovers(history, without).find(question));
                end = end.plus(Question.STEP.multipliedBy(1L + chance.nextInt(3)));
            }
        }
    }

    @Test
    void a_step_judges_only_the_domains_whose_runs_came_in_or_left() {
        for (int domain = 0; domain < 200; domain++) {
            runs.add(run(domain, NOON.minus(Duration.ofDays(20)), 400));
            runs.add(run(domain, NOON.minus(Duration.ofDays(3)), 400 + domain));
        }
        movers.find(new Question("v1", Window.WEEK, NOON));
        int before = runs.judged();
        runs.add(run(7, NOON.plusSeconds(10), 900));

        Movers next = movers.find(new Question("v1", Window.WEEK, NOON.plus(Question.STEP)))
                .orElseThrow();

        assertThat(next.gainers().getFirst().now()).isEqualTo(new Tenths(900));
        assertThat(runs.judged() - before).isEqualTo(1);
    }

    @Test
    void a_step_in_which_nothing_happened_writes_no_board() {
        runs.add(run(1, NOON.minus(Duration.ofDays(20)), 400));
        movers.find(new Question("v1", Window.WEEK, NOON));

        movers.find(new Question("v1", Window.WEEK, NOON.plus(Question.STEP)));

        assertThat(runs.board("v1", Window.WEEK)).map(Board::end).contains(NOON);
    }

    @Test
    void what_is_too_much_for_a_request_waits_for_upkeep() {
        for (int domain = 0; domain < 1_001; domain++) {
            runs.add(run(domain, NOON.minus(Duration.ofDays(20)), 400));
            runs.add(run(domain, NOON.minusSeconds(3_600), 401 + domain % 500));
        }
        Question question = new Question("v1", Window.WEEK, NOON);
        assertThat(movers.find(question)).isEmpty();

        movers.prepare(question);

        assertThat(movers.find(question).orElseThrow().gainers())
                .hasSize(20)
                .first()
                .satisfies(mover -> assertThat(mover.delta()).isEqualTo(new Tenths(500)));
        assertThat(movers.find(new Question("v1", Window.WEEK, NOON.plus(Question.STEP))))
                .as("made from the board")
                .isPresent();
    }

    @Test
    void once_a_day_the_board_is_made_out_of_all_runs() {
        Question question = new Question("v1", Window.WEEK, NOON);
        movers.prepare(question);
        // so late that no step looks for it any more
        runs.add(run(1, NOON.minus(Duration.ofDays(20)), 400));
        runs.add(run(1, NOON.minus(Duration.ofDays(2)), 500));
        Question today = new Question("v1", Window.WEEK, NOON.plus(Duration.ofHours(11)));
        movers.prepare(today);
        assertThat(movers.find(today).orElseThrow().gainers()).isEmpty();

        movers.prepare(new Question("v1", Window.WEEK, NOON.plus(Duration.ofHours(12))));

        Question tomorrow = new Question("v1", Window.WEEK, NOON.plus(Duration.ofHours(13)));
        assertThat(movers.find(tomorrow).orElseThrow().gainers()).hasSize(1);
    }

    @Test
    void who_asks_for_a_step_that_is_over_gets_it_made_out_of_all_runs() {
        runs.add(run(1, NOON.minus(Duration.ofDays(20)), 400));
        runs.add(run(1, NOON.minusSeconds(1), 500));
        movers.find(new Question("v1", Window.WEEK, NOON.plus(Question.STEP)));

        Movers earlier = movers.find(new Question("v1", Window.WEEK, NOON)).orElseThrow();

        assertThat(earlier.gainers()).hasSize(1);
        assertThat(runs.board("v1", Window.WEEK)).map(Board::end).contains(NOON.plus(Question.STEP));
    }

    private static ScoredRun run(int domain, Instant at, int composite) {
        Domain name = new Domain("company%d.com".formatted(domain));
        return new ScoredRun(new ScoreRef(name, at), "v1", new Tenths(composite), 80, "Company \"" + domain + "\"");
    }
}
