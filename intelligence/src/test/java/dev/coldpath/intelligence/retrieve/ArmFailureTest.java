package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Proves I-43.
class ArmFailureTest {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(0, "unreachable"),
            Map.entry(400, "invalid request"),
            Map.entry(401, "permission denied"),
            Map.entry(403, "permission denied"),
            Map.entry(404, "model not found"),
            Map.entry(408, "timed out"),
            Map.entry(429, "throttled"),
            Map.entry(500, "unavailable"),
            Map.entry(503, "unavailable"),
            Map.entry(504, "timed out"));

    @Test
    void one_failing_arm_is_told_and_the_job_goes_on() throws InterruptedException {
        SmallCorpus corpus = full();
        corpus.vectors.fail(VectorName.IMAGE, 403);
        corpus.embedders.remove(VectorName.VIDEO);

        Retrieved found = Asking.about("a query").debugging(0).found(corpus);

        assertThat(found.rows()).hasSize(1);
        assertThat(found.diagnosis().orElseThrow().json().get("vectorDiagnostics"))
                .hasToString("[{\"query\":\"a query\",\"targetVector\":\"text_vector\",\"status\":\"ok\","
                        + "\"candidatesReturned\":1},"
                        + "{\"query\":\"a query\",\"targetVector\":\"image_vector\",\"status\":\"failed\","
                        + "\"candidatesReturned\":0,\"error\":\"vector search failed: permission denied\"},"
                        + "{\"query\":\"a query\",\"targetVector\":\"video_vector\",\"status\":\"failed\","
                        + "\"candidatesReturned\":0,\"error\":\"no embedder configured\"}]");
    }

    @Test
    void every_status_of_an_embedder_has_its_text() throws InterruptedException {
        for (var reason : REASONS.entrySet()) {
            SmallCorpus corpus = full();
            corpus.embedders.replaceAll((_, _) -> SmallCorpus.embedder(_ -> fail(reason.getKey())));

            assertThat(Asking.about("x").failure(corpus))
                    .isEqualTo("embedding service failed (" + reason.getKey() + "): " + reason.getValue());
        }
    }

    @Test
    void every_status_of_an_index_has_its_text() throws InterruptedException {
        for (var reason : REASONS.entrySet()) {
            SmallCorpus corpus = full();
            corpus.vectors.before(_ -> fail(reason.getKey()));

            assertThat(Asking.about("x").failure(corpus)).isEqualTo("vector search failed: " + reason.getValue());
        }
    }

    @Test
    void the_first_arm_that_did_not_just_lack_something_gives_the_text() throws InterruptedException {
        SmallCorpus corpus = full();
        corpus.embedders.remove(VectorName.TEXT);
        corpus.embedders.put(VectorName.VIDEO, SmallCorpus.embedder(_ -> fail(404)));
        corpus.vectors.fail(VectorName.IMAGE, 400);

        assertThat(Asking.about("x").failure(corpus)).isEqualTo("vector search failed: invalid request");
        assertThat(Asking.about("x").in(VectorName.VIDEO, VectorName.TEXT).failure(corpus))
                .isEqualTo("embedding service failed (404): model not found");
    }

    @Test
    void where_every_space_lacks_something_each_is_named() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1));
        corpus.embedders.remove(VectorName.IMAGE);

        assertThat(Asking.about("x").failure(corpus))
                .isEqualTo("no vector space available: text_vector: no vectors indexed;"
                        + " image_vector: no embedder configured; video_vector: no vectors indexed");
        assertThat(Asking.about("x").in(VectorName.IMAGE).failure(corpus))
                .isEqualTo("no vector space available: image_vector: no embedder configured");
    }

    @Test
    void an_empty_corpus_is_no_failure_whatever_the_arms_say() throws InterruptedException {
        SmallCorpus empty = new SmallCorpus();
        assertThat(Asking.about("x #a").rows(empty)).isEmpty();

        empty.embedders.clear();
        Retrieved found = Asking.about("x").debugging(10).found(empty);
        assertThat(found.rows()).isEmpty();
        assertThat(found.diagnosis().orElseThrow().json().get("candidatesSeen").intValue())
                .isZero();
    }

    @Test
    void a_space_is_asked_whether_it_holds_anything_only_when_nothing_was_found_there() throws InterruptedException {
        SmallCorpus corpus = full();

        Asking.about("x").rows(corpus);
        assertThat(corpus.vectors.looks).isEmpty();

        Asking.about("x").in(VectorName.TEXT).on("MYSPACE").rows(corpus);
        assertThat(corpus.vectors.looks).containsExactly(VectorName.TEXT);
    }

    @Test
    void an_embedder_that_fails_is_no_matter_where_there_is_nothing_to_find() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1));
        corpus.embedders.replaceAll((_, _) -> SmallCorpus.embedder(_ -> fail(403)));

        assertThat(Asking.about("x").in(VectorName.VIDEO).failure(corpus))
                .isEqualTo("no vector space available: video_vector: no vectors indexed");
    }

    @Test
    void a_space_that_cannot_be_asked_whether_it_holds_anything_is_not_taken_for_empty() throws InterruptedException {
        SmallCorpus corpus = full();
        corpus.vectors.silent = true;

        assertThat(Asking.about("x").on("MYSPACE").rows(corpus)).isEmpty();

        corpus.embedders.replaceAll((_, _) -> SmallCorpus.embedder(_ -> fail(403)));
        assertThat(Asking.about("x").failure(corpus)).isEqualTo("embedding service failed (403): permission denied");
    }

    @Test
    void a_space_with_vectors_of_which_none_fits_has_not_failed() throws InterruptedException {
        assertThat(Asking.about("x").on("MYSPACE").rows(full())).isEmpty();
    }

    @Test
    void what_may_pass_is_asked_for_again_after_longer_and_longer_pauses() throws InterruptedException {
        for (int status : new int[] {0, 429, 500, 503, 504}) {
            SmallCorpus corpus = full();
            AtomicInteger calls = new AtomicInteger();
            corpus.embedders.put(
                    VectorName.TEXT,
                    SmallCorpus.embedder(_ -> calls.incrementAndGet() < 4 ? fail(status) : SmallCorpus.at(1)));
            Asking asking = Asking.about("x").in(VectorName.TEXT);

            assertThat(asking.rows(corpus)).as("status %d", status).hasSize(1);
            assertThat(asking.waits.pauses)
                    .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        }
    }

    @Test
    void what_does_not_pass_is_asked_for_once() throws InterruptedException {
        for (int status : new int[] {400, 401, 403, 404}) {
            SmallCorpus corpus = full();
            List<String> texts = new CopyOnWriteArrayList<>();
            corpus.embedders.put(VectorName.TEXT, SmallCorpus.embedder(text -> {
                texts.add(text);
                return fail(status);
            }));
            Asking asking = Asking.about(" a  #query").in(VectorName.TEXT);

            asking.failure(corpus);

            assertThat(texts).containsExactly("a query");
            assertThat(asking.waits.pauses).isEmpty();
        }
    }

    @Test
    void an_index_that_stays_busy_is_asked_four_times() throws InterruptedException {
        SmallCorpus corpus = full();
        corpus.vectors.fail(VectorName.TEXT, 503);

        Asking.about("x").in(VectorName.TEXT).failure(corpus);

        assertThat(corpus.vectors.queries).hasSize(4);
    }

    @Test
    void an_arm_that_takes_twenty_seconds_is_given_up_and_the_others_are_kept() throws InterruptedException {
        SmallCorpus corpus = full();
        CountDownLatch others = new CountDownLatch(2);
        corpus.vectors.before(query -> {
            if (query.space() == VectorName.IMAGE) {
                hang();
            }
            others.countDown();
        });
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Waits waits = new Waits(Asking.NOON);
        waits.limitsComeAfter(() -> {
            others.await();
            threads.get(0).join();
            threads.get(2).join();
        });
        Retrieve retrieve = new Retrieve(waits, waits, run -> {
            Thread thread = Thread.ofVirtual().unstarted(run);
            threads.add(thread);
            return thread;
        });

        RetrieveOutcome outcome = retrieve.run(Asking.about("x").debugging(0).input(), Asking.NOON, corpus.corpus());

        Retrieved found = ((RetrieveOutcome.Found) outcome).retrieved();
        assertThat(waits.limits.getFirst()).isEqualTo(Duration.ofSeconds(20));
        assertThat(found.diagnosis().orElseThrow().json().get("vectorDiagnostics"))
                .extracting(arm -> arm.path("error").asText())
                .containsExactly("", "vector search failed: timed out", "");
    }

    @Test
    void arms_that_all_take_too_long_fail_the_job() throws InterruptedException {
        SmallCorpus corpus = full();
        corpus.vectors.before(_ -> hang());
        Asking asking = Asking.about("x");
        asking.waits.limitsComeAfter(() -> {});

        assertThat(asking.failure(corpus)).isEqualTo("vector search failed: timed out");
    }

    private static SmallCorpus full() {
        return new SmallCorpus()
                .with(Post.of(1), VectorName.TEXT, 0.9)
                .with(Post.of(1), VectorName.IMAGE, 0.8)
                .with(Post.of(1), VectorName.VIDEO, 0.7);
    }

    private static Point fail(int status) {
        throw new UpstreamFailed(status, new IllegalStateException("as the test wants it"));
    }

    /// Until nobody wants the answer any more.
    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
