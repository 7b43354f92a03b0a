package dev.coldpath.intelligence.retrieve;

import static dev.coldpath.intelligence.retrieve.Asking.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves I-45.
class WidenTest {
    @Test
    void the_querys_hashtags_come_first() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).tagged("watch"), VectorName.TEXT, 0.9)
                .with(Post.of(2).tagged("watch"))
                .with(Post.of(3).tagged("smartwatch"));

        Retrieved found = Asking.about("x #SmartWatch").debugging(0).found(corpus);

        assertThat(found.rows()).extracting(Row::uuid).containsExactlyInAnyOrder(Post.uuid(1), Post.uuid(3));
        assertThat(widening(found))
                .hasToString("{\"widenTags\":[\"smartwatch\"],\"source\":\"query_hashtags\",\"widenedCount\":1,"
                        + "\"phaseAContentCount\":1,\"skipped\":false}");
    }

    @Test
    void else_the_ten_most_frequent_tags_of_the_rows() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).tagged("l", "k", "j", "i", "h", "g", "f", "e", "d", "c", "b"), VectorName.TEXT, 0.9)
                .with(Post.of(2).tagged("l", "k"), VectorName.TEXT, 0.8)
                .with(Post.of(3).tagged("l"), VectorName.TEXT, 0.7)
                .with(Post.of(4).tagged("j"))
                .with(Post.of(5).tagged("i"));

        Retrieved found = Asking.about("x").debugging(0).found(corpus);

        assertThat(found.rows())
                .extracting(Row::uuid)
                .doesNotContain(Post.uuid(4))
                .contains(Post.uuid(5));
        assertThat(widening(found))
                .hasToString("{\"widenTags\":[\"l\",\"k\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"],"
                        + "\"source\":\"phase_a_top_tags\",\"widenedCount\":1,\"phaseAContentCount\":3,"
                        + "\"skipped\":false}");
    }

    @Test
    void a_widened_row_has_no_similarity() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).tagged("a"), VectorName.TEXT, 0.9)
                .with(Post.of(2).tagged("a").at(NOON).counted(10, 5, 1, 1));

        Row widened = Asking.about("x").rows(corpus).getLast();

        assertThat(widened.uuid()).isEqualTo(Post.uuid(2));
        assertThat(widened.match()).isEqualTo(new Match(0, 0, List.of()));
        assertThat(widened.scores().similarity()).isZero();
    }

    @Test
    void without_tags_it_is_skipped() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1), VectorName.TEXT, 0.9)
                .with(Post.of(2).tagged("a"));

        Retrieved found = Asking.about("x").debugging(0).found(corpus);

        assertThat(found.rows()).hasSize(1);
        assertThat(widening(found))
                .hasToString("{\"widenTags\":[],\"source\":\"none\",\"widenedCount\":0,\"phaseAContentCount\":1,"
                        + "\"skipped\":true}");
    }

    @Test
    void what_is_too_old_for_the_window_is_not_even_read() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus().with(Post.of(1).tagged("a").at(NOON), VectorName.TEXT, 0.9);
        for (int i = 2; i < 2_000; i++) {
            corpus.with(Post.of(i).tagged("a").at(NOON.minus(Duration.ofHours(25))));
        }
        corpus.with(Post.of(2_000).tagged("a"));

        assertThat(Asking.about("x #b").of(Window.DAY).rows(corpus)).hasSize(1);
        assertThat(corpus.items.readByTag).hasValue(0);
        assertThat(Asking.about("x #a").of(Window.DAY).rows(corpus)).hasSize(1);
        assertThat(corpus.items.readByTag).hasValue(1);
    }

    @Test
    void when_full_it_is_skipped_and_one_short_of_full_it_adds_one() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        for (int i = 1; i < 100; i++) {
            corpus.with(Post.of(i).tagged("a"), VectorName.TEXT, 0.9);
        }
        corpus.with(Post.of(1000).tagged("a").at(NOON)).with(Post.of(1001).tagged("a"));

        assertThat(widening(Asking.about("x #a").atMost(100).debugging(0).found(corpus))
                        .get("widenedCount")
                        .intValue())
                .isEqualTo(1);
        corpus.with(Post.of(100), VectorName.TEXT, 0.9);
        assertThat(widening(Asking.about("x #a").atMost(100).debugging(0).found(corpus))
                        .toString())
                .contains("\"source\":\"none\",\"widenedCount\":0,\"phaseAContentCount\":100,\"skipped\":true");
    }

    @Test
    void most_shared_tags_come_first_then_the_newest_then_by_uuid() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        for (int i = 1; i <= 95; i++) {
            corpus.with(Post.of(i), VectorName.TEXT, 0.9);
        }
        corpus.with(Post.of(201).tagged("b").at(NOON))
                .with(Post.of(202).tagged("a", "b").at(NOON.minusSeconds(9)))
                .with(Post.of(203).tagged("b", "a"))
                .with(Post.of(204).tagged("a").at(NOON))
                .with(Post.of(205).tagged("a").at(NOON.minusMillis(1)))
                .with(Post.of(206).tagged("a").at(NOON.minusMillis(2)))
                .with(Post.of(207).tagged("a"));

        List<Row> rows = Asking.about("x #a #b").atMost(100).rows(corpus);

        assertThat(rows.stream().filter(row -> row.match().equals(Match.WIDENED)))
                .extracting(Row::uuid)
                .containsExactlyInAnyOrder(
                        Post.uuid(202), Post.uuid(203), Post.uuid(201), Post.uuid(204), Post.uuid(205));
    }

    @Test
    void of_many_hashtags_all_count_however_few_rows_there_is_room_for() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        StringBuilder query = new StringBuilder("x");
        for (int i = 1; i <= 35; i++) {
            query.append(" #t").append(i);
            corpus.with(Post.of(i).tagged("t" + i).at(NOON));
        }
        corpus.with(Post.of(50).tagged("t5", "t15", "t25", "t35"))
                .with(Post.of(51).tagged("t33", "t34", "t35").at(NOON))
                .with(Post.of(52).tagged("t1", "t2").at(NOON))
                .with(Post.of(53), VectorName.TEXT, 0.9);

        assertThat(Asking.about(query.toString()).atMost(4).rows(corpus))
                .extracting(Row::uuid)
                .containsExactlyInAnyOrder(Post.uuid(50), Post.uuid(51), Post.uuid(52), Post.uuid(53));
    }

    @Test
    void what_may_not_be_a_row_is_not_widened_to() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).tagged("a").at(NOON), VectorName.TEXT, 0.9)
                .with(Post.of(2).tagged("a").at(NOON).duplicateOf(1))
                .with(Post.of(3).tagged("a").at(NOON).on("X"))
                .with(Post.of(4).tagged("a").at(NOON.minus(Duration.ofDays(8))))
                .with(Post.of(5).tagged("a"))
                .with(Post.of(6).tagged("a").at(NOON.minus(Duration.ofDays(7))));

        assertThat(Asking.about("x #a").of(Window.WEEK).on("TIKTOK").rows(corpus))
                .extracting(Row::uuid)
                .containsExactlyInAnyOrder(Post.uuid(1), Post.uuid(6));
    }

    @Test
    void of_a_tag_the_newest_two_thousand_items_are_looked_at() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        corpus.with(Post.of(1), VectorName.TEXT, 0.9);
        for (int i = 0; i < 2_000; i++) {
            corpus.with(Post.of(10 + i).tagged("a").at(NOON).on("X"));
        }
        corpus.with(Post.of(5).tagged("a").at(NOON.minusMillis(1)));

        assertThat(Asking.about("x #a").on("TIKTOK").rows(corpus)).hasSize(1);
        assertThat(Asking.about("x #a").atMost(10_000).rows(corpus)).hasSize(2_001);
    }

    private static JsonNode widening(Retrieved found) {
        return found.diagnosis().orElseThrow().json().get("tagWidening");
    }
}
