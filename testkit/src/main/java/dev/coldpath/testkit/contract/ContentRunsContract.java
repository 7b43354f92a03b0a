package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.ContentRuns.Freshness;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every engine's memory of content runs promises.
public interface ContentRunsContract {
    ContentEngine engine();

    @Test
    @Proves("I-05")
    default void where_nothing_ever_ran_nothing_is_fresh() {
        assertThat(engine().contentRuns().newest(10)).isEmpty();
        assertThat(engine().contentRuns().freshness(Instant.EPOCH)).isEmpty();
    }

    @Test
    @Proves("I-60")
    default void a_run_comes_back_as_it_was_recorded() {
        ContentRun run = new ContentRun(
                "0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11",
                "content/été 🙂.ndjson.gz",
                NOON.plusNanos(123_456),
                NOON.plusSeconds(7),
                new Tally(9_007_199_254_740_991L, 2, 3, 4, 5, 6, 7, 8),
                notes("platform is invalid"),
                notes("same item as line 3"),
                Optional.of("drop is not readable"));

        engine().contentRuns().record(run);

        assertThat(engine().contentRuns().newest(10)).containsExactly(run);
    }

    @Test
    default void the_newest_come_first_whenever_they_were_recorded_and_no_more_than_asked_for() {
        List<ContentRun> runs = List.of(run("a", NOON), run("c", NOON.plusSeconds(2)), run("b", NOON.plusSeconds(1)));
        runs.forEach(engine().contentRuns()::record);

        assertThat(engine().contentRuns().newest(2))
                .extracting(ContentRun::runId)
                .containsExactly("c", "b");
        assertThat(engine().contentRuns().newest(3)).hasSize(3);
    }

    @Test
    default void a_run_that_is_recorded_again_is_there_once() {
        ContentRun run = run("a", NOON);

        Race.of(8, () -> {
            engine().contentRuns().record(run);
            return run;
        });

        assertThat(engine().contentRuns().newest(10)).containsExactly(run);
        assertThat(engine().contentRuns().freshness(NOON)).contains(new Freshness(run, 10, 4));
    }

    @Test
    @Proves("I-05")
    default void freshness_is_the_newest_run_and_the_sum_of_those_that_ended_since() {
        ContentRun last = run("d", NOON.plusSeconds(3));
        engine().contentRuns().record(run("a", NOON.minusMillis(1)));
        engine().contentRuns().record(run("b", NOON));
        engine().contentRuns().record(last);

        assertThat(engine().contentRuns().freshness(NOON)).contains(new Freshness(last, 20, 8));
        assertThat(engine().contentRuns().freshness(NOON.minusMillis(1))).contains(new Freshness(last, 30, 12));
        assertThat(engine().contentRuns().freshness(NOON.plusSeconds(4))).contains(new Freshness(last, 0, 0));
    }

    @Test
    default void a_run_that_began_before_another_and_ended_after_it_is_the_last() {
        ContentRun last = run("a", NOON.plusSeconds(100_000));
        engine().contentRuns().record(last);
        engine().contentRuns().record(run("b", NOON.minusSeconds(5)));

        assertThat(engine().contentRuns().freshness(NOON)).contains(new Freshness(last, 10, 4));
    }

    @Test
    @ManyCalls
    default void hundreds_of_runs_with_all_their_notes_add_up() {
        List<ContentRun> runs = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            runs.add(new ContentRun(
                    "r%04d".formatted(number),
                    "drop",
                    NOON,
                    NOON.plusSeconds(number),
                    new Tally(1, 1, 0, 0, 0, 0, 100, 0),
                    notes("uuid does not match the stored item"),
                    notes("same item as line 3"),
                    Optional.empty()));
        }
        runs.forEach(engine().contentRuns()::record);

        assertThat(engine().contentRuns().newest(300))
                .isEqualTo(runs.stream()
                        .sorted(Comparator.comparing(ContentRun::runId).reversed())
                        .toList());
        assertThat(engine().contentRuns().freshness(NOON.plusSeconds(100)))
                .contains(new Freshness(runs.getLast(), 200, 200));
    }

    private static ContentRun run(String id, Instant end) {
        return new ContentRun(
                id,
                "drop",
                NOON.minusSeconds(100),
                end,
                new Tally(10, 4, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static List<Note> notes(String reason) {
        return LongStream.rangeClosed(1, 100)
                .mapToObj(line -> new Note(line, reason))
                .toList();
    }
}
