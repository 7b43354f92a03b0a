package dev.coldpath.intelligence.retrieve;

import static dev.coldpath.intelligence.retrieve.Asking.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RetrieveTest {
    @Test
    void the_nearest_rows_come_first_with_what_their_arms_saw() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1), VectorName.TEXT, 0.9)
                .with(Post.of(1), VectorName.IMAGE, 0.6)
                .with(Post.of(2), VectorName.TEXT, 0.8)
                .with(Post.of(3), VectorName.IMAGE, 0.7);

        List<Row> rows = Asking.about("x").rows(corpus);

        assertThat(rows).extracting(Row::uuid).containsExactly(Post.uuid(1), Post.uuid(3), Post.uuid(2));
        assertThat(rows.getFirst().match())
                .isEqualTo(new Match(1.0 / 61 + 1.0 / 62, 0.9, List.of(VectorName.TEXT, VectorName.IMAGE)));
        assertThat(rows.getLast().match()).isEqualTo(new Match(1.0 / 62, 0.8, List.of(VectorName.TEXT)));
    }

    @Test
    void the_index_is_asked_for_what_may_be_a_row_and_no_deeper_than_needed() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1), VectorName.TEXT, 0.9);

        Asking.about("x")
                .on("X", "REDDIT")
                .of(Window.WEEK)
                .atMost(150)
                .in(VectorName.TEXT)
                .outcome(corpus);
        Asking.about("x").atMost(300).in(VectorName.TEXT).outcome(corpus);
        Asking.about("x").atMost(20_000).in(VectorName.TEXT).outcome(corpus);

        assertThat(corpus.vectors.queries)
                .extracting(VectorQuery::filter, VectorQuery::depth)
                .containsExactly(
                        tuple(
                                new Filter(Set.of("X", "REDDIT"), Optional.of(NOON.minus(Duration.ofDays(7))), false),
                                200),
                        tuple(new Filter(Set.of(), Optional.empty(), false), 300),
                        tuple(new Filter(Set.of(), Optional.empty(), false), 10_000));
    }

    /// Proves I-27.
    @Test
    void only_the_asked_spaces_are_searched() throws InterruptedException {
        SmallCorpus corpus =
                new SmallCorpus().with(Post.of(1), VectorName.TEXT, 0.9).with(Post.of(2), VectorName.VIDEO, 0.8);

        assertThat(Asking.about("x").in(VectorName.VIDEO).rows(corpus))
                .extracting(Row::uuid)
                .containsExactly(Post.uuid(2));
    }

    /// Proves I-27.
    @Test
    void an_unknown_platform_gives_nothing_and_no_error() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1).tagged("a"), VectorName.TEXT, 0.9);

        assertThat(Asking.about("x #a").on("MYSPACE").rows(corpus)).isEmpty();
    }

    /// Proves I-30 and I-44: the window is seen from the job's instant, whatever the clock says by then.
    @Test
    void a_window_is_seen_from_the_jobs_instant() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).at(NOON.minus(Duration.ofHours(24))), VectorName.TEXT, 0.7)
                .with(Post.of(2).at(NOON.minus(Duration.ofHours(24)).minusMillis(1)), VectorName.TEXT, 0.9)
                .with(Post.of(3), VectorName.TEXT, 0.9);
        Asking asking = Asking.about("x").of(Window.DAY);
        asking.waits.await(NOON.plusMillis(900));

        Retrieved found = asking.found(corpus);

        assertThat(found.now()).isEqualTo(NOON);
        assertThat(found.rows()).extracting(Row::uuid).containsExactly(Post.uuid(1));
        assertThat(Asking.about("x").rows(corpus)).hasSize(3);
    }

    /// Proves I-44: also where the index does not know yet.
    @Test
    void a_duplicate_is_never_a_row() throws InterruptedException {
        Post late = Post.of(2).tagged("a");
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).tagged("a"), VectorName.TEXT, 0.7)
                .with(Post.of(3).tagged("a").duplicateOf(1), VectorName.TEXT, 0.9)
                .record(SmallCorpus.record(late.item()), VectorName.TEXT, 0.9)
                .with(late.duplicateOf(1));

        assertThat(Asking.about("x #a").rows(corpus)).extracting(Row::uuid).containsExactly(Post.uuid(1));
    }

    /// Proves I-49.
    @Test
    void a_hit_beyond_the_greatest_distance_is_dropped_and_an_equal_one_stays() throws InterruptedException {
        for (int millionths = 500_000; millionths < 1_000_000; millionths += 7_919) {
            double certainty = millionths / 1e6;
            double distance = (2_000_000 - 2 * millionths) / 1e6;
            SmallCorpus corpus = new SmallCorpus().with(Post.of(1), VectorName.TEXT, certainty);

            assertThat(Asking.about("x").within(distance).rows(corpus))
                    .as("distance %s", distance)
                    .hasSize(1);
            assertThat(Asking.about("x").within(distance - 0.000_001).rows(corpus))
                    .as("distance %s", distance)
                    .isEmpty();
        }
    }

    @Test
    void a_record_is_joined_by_uuid_else_by_its_id_else_by_the_id_on_its_platform() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1))
                .with(Post.of(2).knownAs("w2"))
                .with(Post.of(3).on("X"))
                .with(Post.of(4))
                .record(foreign("w2", 1, "c3", "X"), VectorName.TEXT, 0.9)
                .record(foreign("w2", 99, "c3", "X"), VectorName.IMAGE, 0.8)
                .record(
                        SmallCorpus.foreign("o3", Optional.empty(), Optional.of("c3"), Optional.of("X")),
                        VectorName.TEXT,
                        0.7)
                .record(
                        SmallCorpus.foreign("o4", Optional.empty(), Optional.of("c4"), Optional.of("X")),
                        VectorName.TEXT,
                        0.6)
                .record(
                        SmallCorpus.foreign("o5", Optional.empty(), Optional.empty(), Optional.empty()),
                        VectorName.TEXT,
                        0.5);

        assertThat(Asking.about("x").in(VectorName.TEXT).rows(corpus))
                .extracting(Row::uuid)
                .containsExactly(Post.uuid(1), Post.uuid(3));
        assertThat(Asking.about("x").in(VectorName.IMAGE).rows(corpus))
                .extracting(Row::uuid)
                .containsExactly(Post.uuid(2));
    }

    @Test
    void a_record_that_does_not_know_its_platform_is_of_one_that_the_search_met() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).on("X"), VectorName.TEXT, 0.9)
                .with(Post.of(2).on("X"))
                .record(
                        SmallCorpus.foreign("o", Optional.empty(), Optional.of("c2"), Optional.empty()),
                        VectorName.TEXT,
                        0.8);

        assertThat(Asking.about("x").in(VectorName.TEXT).rows(corpus))
                .extracting(Row::uuid)
                .containsExactly(Post.uuid(1), Post.uuid(2));
    }

    @Test
    void two_records_of_one_item_are_one_row() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).knownAs("w1"), VectorName.TEXT, 0.9)
                .record(
                        SmallCorpus.foreign("w1", Optional.empty(), Optional.empty(), Optional.empty()),
                        VectorName.TEXT,
                        0.8)
                .record(
                        SmallCorpus.foreign("w1", Optional.empty(), Optional.empty(), Optional.empty()),
                        VectorName.VIDEO,
                        0.95);

        List<Row> rows = Asking.about("x").rows(corpus);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().match())
                .isEqualTo(new Match(1.0 / 61 + 1.0 / 62 + 1.0 / 61, 0.95, List.of(VectorName.TEXT, VectorName.VIDEO)));
    }

    /// Proves I-50.
    @Test
    void there_are_never_more_rows_than_the_effective_limit() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        for (int i = 0; i < 250; i++) {
            corpus.with(Post.of(i).tagged("a"), VectorName.TEXT, (900_000 - i) / 1e6);
        }

        List<Row> rows = Asking.about("x #a").atMost(100).rows(corpus);

        assertThat(rows).hasSize(100);
        assertThat(rows.getFirst().uuid()).isEqualTo(Post.uuid(0));
        assertThat(rows.getLast().uuid()).isEqualTo(Post.uuid(99));
    }

    @Test
    void a_store_that_is_down_twice_is_asked_a_third_time() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1), VectorName.TEXT, 0.9);
        corpus.items.failures.set(2);
        Asking asking = Asking.about("x");

        assertThat(asking.rows(corpus)).hasSize(1);
        assertThat(asking.waits.pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void a_store_that_stays_down_fails_the_job() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1).tagged("a"), VectorName.TEXT, 0.9);
        corpus.items.failures.set(3);
        assertThat(Asking.about("x").failure(corpus)).isEqualTo("content store failed");

        corpus.items.failures.set(1_000);
        assertThat(Asking.about("#a").failure(corpus)).isEqualTo("content store failed");
    }

    @Test
    void an_interrupt_ends_the_search_and_all_that_goes_on_at_the_same_time() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1), VectorName.TEXT, 0.9);
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch givenUp = new CountDownLatch(1);
        corpus.vectors.before(_ -> {
            searching.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                givenUp.countDown();
            }
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread job = Thread.ofVirtual().start(() -> {
            try {
                Asking.about("x").in(VectorName.TEXT).outcome(corpus);
            } catch (InterruptedException e) {
                end.set(e);
            }
        });
        searching.await();

        job.interrupt();

        job.join();
        givenUp.await();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_defect_in_an_arm_is_not_taken_for_an_arm_that_failed() {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1), VectorName.TEXT, 0.9);
        corpus.vectors.before(_ -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> Asking.about("x").outcome(corpus))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a defect");
    }

    private static VectorRecord foreign(String id, int uuid, String contentId, String platform) {
        return SmallCorpus.foreign(id, Optional.of(Post.uuid(uuid)), Optional.of(contentId), Optional.of(platform));
    }
}
