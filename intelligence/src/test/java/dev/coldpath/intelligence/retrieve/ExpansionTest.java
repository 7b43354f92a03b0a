package dev.coldpath.intelligence.retrieve;

import static dev.coldpath.intelligence.retrieve.Asking.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.model.TextModel.Prompt;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Proves I-48.
class ExpansionTest {
    @Test
    void a_query_is_not_varied_by_itself() throws InterruptedException {
        SmallCorpus corpus = tagged();
        corpus.model = Optional.of((_, _) -> "[\"other\"]");

        assertThat(Asking.about("x").found(corpus).variants()).isEmpty();
        assertThat(corpus.vectors.queries)
                .extracting(VectorQuery::space)
                .as("each space once")
                .containsExactlyInAnyOrder(VectorName.values());
    }

    @Test
    void without_a_model_each_variant_has_the_next_three_tags() throws InterruptedException {
        Retrieved found = Asking.about("Best #Watch").expanded().debugging(0).found(tagged());

        assertThat(found.variants()).containsExactly("Best #Watch sport a b", "Best #Watch c d e", "Best #Watch f g h");
        assertThat(found.diagnosis().orElseThrow().json().get("vectorDiagnostics"))
                .extracting(arm -> arm.get("query").asText() + " in "
                        + arm.get("targetVector").asText())
                .startsWith("Best #Watch in text_vector", "Best #Watch in image_vector")
                .endsWith("Best #Watch f g h in video_vector")
                .hasSize(12);
    }

    @Test
    void fewer_tags_make_fewer_variants() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1).tagged("a", "b", "c", "d"), VectorName.TEXT, 0.9);

        assertThat(Asking.about("x").expanded().found(corpus).variants()).containsExactly("x a b c", "x d");
        assertThat(Asking.about("a b c d").expanded().found(corpus).variants()).isEmpty();
    }

    @Test
    void only_the_best_twenty_rows_tell_the_tags() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        for (int i = 1; i <= 20; i++) {
            corpus.with(Post.of(i).tagged("near"), VectorName.TEXT, 0.9);
        }
        for (int i = 21; i <= 60; i++) {
            corpus.with(Post.of(i).tagged("far"), VectorName.TEXT, 0.8);
        }

        assertThat(Asking.about("x").expanded().found(corpus).variants()).containsExactly("x near");
    }

    @Test
    void variants_are_embedded_and_add_to_the_fusion() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).tagged("#a".substring(1)), VectorName.TEXT, 0.9)
                .with(Post.of(2), VectorName.TEXT, 0.6);
        List<String> texts = new ArrayList<>();
        corpus.embedders.put(VectorName.TEXT, SmallCorpus.embedder(text -> {
            texts.add(text);
            return SmallCorpus.at(text.equals("x") ? 1 : 0.6);
        }));

        List<Row> rows = Asking.about("#x").in(VectorName.TEXT).expanded().rows(corpus);

        assertThat(texts).containsExactly("x", "x a");
        assertThat(rows).extracting(row -> row.match().rrfScore()).containsOnly(1.0 / 61 + 1.0 / 62);
        assertThat(rows).extracting(row -> row.match().rawSimilarity()).containsExactly(1.0, 0.9);
    }

    @Test
    void a_model_is_asked_once_and_its_queries_are_searched() throws InterruptedException {
        SmallCorpus corpus = tagged();
        List<Prompt> prompts = new ArrayList<>();
        corpus.model = Optional.of((prompt, within) -> {
            prompts.add(prompt);
            return "Here:\n```json\n[\" fitness  tracker \", \"#watch\", \"sport clock\", \"wrist\", \"fifth\"]\n```";
        });

        Retrieved found = Asking.about("Watch").expanded().debugging(0).found(corpus);

        assertThat(found.variants()).containsExactly("fitness tracker", "sport clock", "wrist");
        assertThat(prompts).extracting(Prompt::data).containsExactly("<data>\n\"Watch\"\n</data>");
        assertThat(prompts.getFirst().instruction()).doesNotContain("Watch");
        assertThat(found.diagnosis().orElseThrow().json().get("vectorDiagnostics"))
                .hasSize(12);
    }

    @Test
    void what_a_model_says_is_taken_for_what_it_is() throws InterruptedException {
        for (String answer : List.of(
                "",
                "no",
                "[",
                "]",
                "][",
                "{}",
                "[1,null,{},[\"x\"]]",
                "[\"\",\"  \",\"watch\",\"WATCH\"]",
                "[\"" + "a".repeat(201) + "\"]",
                "[\"a\\u0007b\"]",
                "[\"\\ud800\"]",
                "[broken]")) {
            SmallCorpus corpus = tagged();
            corpus.model = Optional.of((_, _) -> answer);

            assertThat(Asking.about("watch").expanded().found(corpus).variants())
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void a_failure_costs_the_variants_only() throws InterruptedException {
        List<TextModel> failing = List.of(
                (_, _) -> {
                    throw new UpstreamFailed(500, new IllegalStateException("as the test wants it"));
                },
                (_, _) -> {
                    throw new IllegalStateException("a defect");
                });
        List<Row> plain = Asking.about("watch").rows(tagged());
        for (TextModel model : failing) {
            SmallCorpus corpus = tagged();
            corpus.model = Optional.of(model);

            Retrieved found = Asking.about("watch").expanded().found(corpus);

            assertThat(found.variants()).isEmpty();
            assertThat(found.rows()).isEqualTo(plain);
        }
    }

    @Test
    void a_store_that_fails_while_tags_are_read_costs_the_variants_only() throws InterruptedException {
        SmallCorpus corpus = tagged();
        corpus.items.failures.set(3);

        Retrieved found = Asking.about("watch").expanded().found(corpus);

        assertThat(found.variants()).isEmpty();
        assertThat(found.rows()).isEqualTo(Asking.about("watch").rows(tagged()));
    }

    @Test
    void a_model_that_takes_fifteen_seconds_is_given_up() throws InterruptedException {
        SmallCorpus corpus = tagged();
        CountDownLatch givenUp = new CountDownLatch(1);
        corpus.model = Optional.of((_, within) -> {
            assertThat(within).isEqualTo(Duration.ofSeconds(15));
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                givenUp.countDown();
            }
            return "[\"late\"]";
        });
        Asking asking = Asking.about("watch").expanded();
        AtomicInteger limits = new AtomicInteger();
        asking.waits.limitsComeAfter(() -> {
            if (limits.incrementAndGet() > 1) {
                new CountDownLatch(1).await();
            }
        });

        Retrieved found = asking.found(corpus);

        givenUp.await();
        assertThat(found.variants()).isEmpty();
        assertThat(found.rows()).isNotEmpty();
        assertThat(asking.waits.limits.getFirst()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void no_model_is_asked_later_than_four_minutes_after_the_start() throws InterruptedException {
        SmallCorpus corpus = tagged();
        corpus.model = Optional.of((_, _) -> "[\"other\"]");
        Waits waits = new Waits(NOON.plusSeconds(240));
        Retrieve retrieve = new Retrieve(waits, waits, Thread.ofVirtual().factory());

        assertThat(variants(retrieve.run(Asking.about("x").expanded().input(), NOON, corpus.corpus())))
                .containsExactly("other");
        waits.await(NOON.plusSeconds(240).plusMillis(1));
        assertThat(variants(retrieve.run(Asking.about("x").expanded().input(), NOON, corpus.corpus())))
                .isEmpty();
    }

    private static List<String> variants(RetrieveOutcome outcome) {
        return ((RetrieveOutcome.Found) outcome).retrieved().variants();
    }

    private static SmallCorpus tagged() {
        return new SmallCorpus()
                .with(Post.of(1).tagged("watch", "sport", "a", "b", "c", "d"), VectorName.TEXT, 0.9)
                .with(Post.of(2).tagged("watch", "sport", "e", "f", "g", "h", "i"), VectorName.TEXT, 0.8);
    }
}
