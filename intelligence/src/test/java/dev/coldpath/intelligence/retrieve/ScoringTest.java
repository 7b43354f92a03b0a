package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coldpath.intelligence.retrieve.Row.Scores;
import dev.coldpath.intelligence.retrieve.Scoring.Entry;
import dev.coldpath.intelligence.retrieve.Sightings.Sighting;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Offset<Double> SIX_DECIMALS = within(0.000_000_5);

    /// Proves I-41.
    @Test
    void the_worked_example_of_the_contract_is_reproduced() {
        List<Row> rows = Scoring.ranked(List.of(
                new Entry(
                        Post.of(4)
                                .counted(500, 50, 5, 0)
                                .followedBy(200)
                                .at(time(20))
                                .item(),
                        Sightings.NONE),
                new Entry(Post.of(3).counted(0, 0, 0, 0).item(), seen(VectorName.IMAGE, 0.55)),
                new Entry(
                        Post.of(2)
                                .counted(2000, 100, 10, 5)
                                .followedBy(1000)
                                .at(time(60))
                                .item(),
                        seen(VectorName.TEXT, 0.80)),
                new Entry(
                        Post.of(1)
                                .counted(10_000, 800, 40, 60)
                                .followedBy(50_000)
                                .at(time(100))
                                .item(),
                        seen(VectorName.TEXT, 0.90).and(seen(VectorName.IMAGE, 0.60)))));

        assertThat(rows).extracting(Row::uuid).containsExactly(Post.uuid(1), Post.uuid(2), Post.uuid(3), Post.uuid(4));
        scored(rows.get(0), new Scores(1, 1, 1, 1, 0.079992, 0.954));
        scored(rows.get(1), new Scores(0.05, 0.822111, 0.5, 0.638529, 0.049975, 0.125417));
        scored(rows.get(2), new Scores(0.05, 0, 0.5, 0, 0, 0.07));
        scored(rows.get(3), new Scores(0, 0.684095, 0, 0.490148, 0.0998, 0.0393));
    }

    /// Proves I-42.
    @Test
    void three_of_ten_with_views_take_the_long_formula_and_fewer_the_short_one() {
        for (int size : new int[] {10, 11}) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Post post = Post.of(i).counted(i < 3 ? 100 : 0, 0, 0, 0).followedBy(10);
                entries.add(new Entry(post.item(), seen(VectorName.TEXT, 0.5)));
            }

            Scores best = Scoring.ranked(entries).getFirst().scores();

            assertThat(best.total())
                    .as("%d rows", size)
                    .isEqualTo(size == 10 ? 0.60 + 0.20 + 0.08 * 0.5 + 0.07 : 0.85 + 0.15 * 0.5, SIX_DECIMALS);
        }
    }

    @Test
    void without_rows_there_is_nothing_to_score() {
        assertThat(Scoring.ranked(List.of())).isEmpty();
    }

    @Test
    void a_row_alone_is_as_similar_as_can_be_and_of_middling_age() {
        Row row = Scoring.ranked(List.of(new Entry(Post.of(1).at(time(5)).item(), seen(VectorName.VIDEO, 0.1))))
                .getFirst();

        assertThat(row.scores()).isEqualTo(new Scores(1, 0, 0.5, 0, 0, 0.85 + 0.15 * 0.5));
    }

    @Test
    void a_post_with_more_likes_than_views_is_as_deep_as_can_be() {
        Row row = Scoring.ranked(
                        List.of(new Entry(Post.of(1).counted(1, 50, 0, 0).item(), Sightings.NONE)))
                .getFirst();

        assertThat(row.scores().depth()).isEqualTo(1);
    }

    @Test
    void counts_as_large_as_they_come_stay_finite() {
        long most = (1L << 53) - 1;
        List<Row> rows = Scoring.ranked(List.of(
                new Entry(
                        Post.of(1)
                                .counted(most, most, most, most)
                                .followedBy(most)
                                .item(),
                        Sightings.NONE),
                new Entry(Post.of(2).counted(most, 0, 0, 0).item(), Sightings.NONE)));

        assertThat(rows).allSatisfy(row -> assertThat(row.scores().engagement()).isEqualTo(1));
    }

    /// Proves I-50: final score, then rank fusion, then date, undated ones last, then uuid.
    @Test
    void ties_are_broken_by_fusion_then_date_then_uuid() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Post.of(5).at(time(9)).item(), seen(VectorName.TEXT, 0.5)));
        entries.add(new Entry(Post.of(2).item(), Sightings.NONE));
        entries.add(new Entry(Post.of(3).item(), Sightings.NONE));
        entries.add(new Entry(Post.of(-1).item(), Sightings.NONE));
        entries.add(new Entry(
                Post.of(7).at(time(9)).item(), seen(VectorName.TEXT, 0.5).and(seen(VectorName.IMAGE, 0.5))));

        for (long seed = 1; seed <= 50; seed++) {
            Collections.shuffle(entries, new Random(seed));
            assertThat(Scoring.ranked(entries))
                    .as("seed %d", seed)
                    .extracting(Row::uuid)
                    .containsExactly(Post.uuid(7), Post.uuid(5), Post.uuid(-1), Post.uuid(2), Post.uuid(3));
        }
    }

    private static void scored(Row row, Scores scores) {
        assertThat(row.scores().similarity()).isEqualTo(scores.similarity(), SIX_DECIMALS);
        assertThat(row.scores().engagement()).isEqualTo(scores.engagement(), SIX_DECIMALS);
        assertThat(row.scores().recency()).isEqualTo(scores.recency(), SIX_DECIMALS);
        assertThat(row.scores().reach()).isEqualTo(scores.reach(), SIX_DECIMALS);
        assertThat(row.scores().depth()).isEqualTo(scores.depth(), SIX_DECIMALS);
        assertThat(row.scores().total()).isEqualTo(scores.total(), SIX_DECIMALS);
    }

    private static Sightings seen(VectorName space, double certainty) {
        return Sightings.of(List.of(new Sighting(0, space, 1, certainty)));
    }

    private static Instant time(int seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
