package dev.coldpath.intelligence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryVectorsTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Point EAST = Point.towards(new float[] {1, 0});
    private static final Point NORTH = Point.towards(new float[] {0, 1});
    private static final Point WEST = Point.towards(new float[] {-1, 0});

    private final MemoryVectors vectors = new MemoryVectors();

    @Test
    void the_nearest_come_first_and_ties_go_by_id() {
        vectors.put(List.of(text(3, EAST), text(2, WEST), text(1, NORTH), text(0, NORTH)));

        List<VectorHit> hits = vectors.search(query(EAST, 10, Filter.NONE));

        assertThat(hits)
                .extracting(hit -> hit.record().id())
                .containsExactly(id(3).toString(), id(0).toString(), id(1).toString(), id(2).toString());
        assertThat(hits).extracting(VectorHit::certainty).containsExactly(1.0, 0.5, 0.5, 0.0);
    }

    @Test
    void a_cut_through_a_tie_keeps_the_lower_ids() {
        vectors.put(List.of(text(9, NORTH), text(4, NORTH), text(7, NORTH), text(1, WEST)));

        assertThat(vectors.search(query(EAST, 2, Filter.NONE)))
                .extracting(hit -> hit.record().id())
                .containsExactly(id(4).toString(), id(7).toString());
    }

    @Test
    void what_the_filter_does_not_admit_takes_nobodys_place() {
        VectorRecord old = record(1, Optional.of("X"), Optional.of(NOON.minusMillis(1)), false);
        VectorRecord undated = record(2, Optional.of("X"), Optional.empty(), false);
        VectorRecord twin = record(3, Optional.of("X"), Optional.of(NOON), true);
        VectorRecord nowhere = record(4, Optional.empty(), Optional.of(NOON), false);
        VectorRecord right = record(5, Optional.of("X"), Optional.of(NOON), false);
        for (VectorRecord record : List.of(old, undated, twin, nowhere)) {
            vectors.put(List.of(new VectorEntry(VectorName.TEXT, record, EAST)));
        }
        vectors.put(List.of(new VectorEntry(VectorName.TEXT, right, WEST)));

        assertThat(vectors.search(query(EAST, 1, new Filter(Set.of("X"), Optional.of(NOON), false))))
                .containsExactly(new VectorHit(right, 0));
    }

    @Test
    void a_space_that_holds_nothing_answers_nothing() {
        vectors.put(List.of(text(1, EAST)));

        assertThat(vectors.holdsAny(VectorName.TEXT)).isTrue();
        assertThat(vectors.holdsAny(VectorName.IMAGE)).isFalse();
        assertThat(vectors.points(VectorName.IMAGE, placed(1))).isEmpty();
        assertThat(vectors.search(new VectorQuery(VectorName.IMAGE, EAST, 5, Filter.NONE)))
                .isEmpty();
    }

    @Test
    void the_last_vector_of_an_id_is_the_one_that_counts() {
        vectors.put(List.of(text(1, EAST), text(2, NORTH)));
        vectors.put(List.of(text(1, WEST), text(1, NORTH)));

        assertThat(vectors.points(VectorName.TEXT, placed(1, 2, 3))).isEqualTo(Map.of(id(1), NORTH, id(2), NORTH));
        assertThat(vectors.search(query(EAST, 5, Filter.NONE))).hasSize(2);
    }

    @Test
    void an_item_can_leave_one_space_and_stay_in_the_others() {
        vectors.put(List.of(
                text(1, EAST), new VectorEntry(VectorName.VIDEO, text(1, EAST).record(), EAST)));

        vectors.remove(VectorName.VIDEO, List.of(id(1)));

        assertThat(vectors.holdsAny(VectorName.VIDEO)).isFalse();
        assertThat(vectors.points(VectorName.TEXT, placed(1))).containsOnlyKeys(id(1));
    }

    @Test
    void removed_items_are_gone_from_every_space_and_unknown_ones_are_no_matter() {
        vectors.put(List.of(
                text(1, EAST),
                text(2, NORTH),
                new VectorEntry(VectorName.VIDEO, text(1, EAST).record(), EAST)));

        vectors.remove(List.of(id(1), id(8)));

        assertThat(vectors.holdsAny(VectorName.VIDEO)).isFalse();
        assertThat(vectors.points(VectorName.TEXT, placed(1, 2))).containsOnlyKeys(id(2));
    }

    @Test
    void vectors_and_questions_of_another_length_are_refused_and_change_nothing() {
        Point longer = Point.towards(new float[] {1, 0, 0});
        vectors.put(List.of(text(1, EAST)));

        assertThatThrownBy(() -> vectors.put(List.of(text(2, NORTH), text(3, longer))))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.reason()).isEqualTo("invalid request"))
                .rootCause()
                .hasMessage("text_vector: 3 numbers, its vectors have 2");
        assertThatThrownBy(() -> vectors.search(query(longer, 5, Filter.NONE))).isInstanceOf(UpstreamFailed.class);
        assertThat(vectors.search(query(EAST, 5, Filter.NONE))).hasSize(1);
    }

    @Test
    void it_finds_what_comparing_and_sorting_everything_finds() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<VectorEntry> entries = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                entries.add(text(i, point(random)));
            }
            MemoryVectors index = new MemoryVectors();
            index.put(entries);
            Point asked = point(random);
            int depth = 1 + random.nextInt(20);

            List<VectorHit> expected = entries.stream()
                    .map(entry -> new VectorHit(entry.record(), asked.certainty(entry.point())))
                    .sorted(Comparator.comparingDouble(VectorHit::certainty)
                            .reversed()
                            .thenComparing(hit -> hit.record().id()))
                    .limit(depth)
                    .toList();

            assertThat(index.search(query(asked, depth, Filter.NONE)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /// Few directions, so that there are ties.
    private static Point point(Random random) {
        return Point.towards(new float[] {1 + random.nextInt(3), random.nextInt(3), random.nextInt(3)});
    }

    private static VectorQuery query(Point point, int depth, Filter filter) {
        return new VectorQuery(VectorName.TEXT, point, depth, filter);
    }

    private static VectorEntry text(int number, Point point) {
        return new VectorEntry(VectorName.TEXT, record(number, Optional.of("TIKTOK"), Optional.of(NOON), false), point);
    }

    private static VectorRecord record(
            int number, Optional<String> platform, Optional<Instant> publishedAt, boolean duplicate) {
        return new VectorRecord(
                id(number).toString(),
                Optional.of(id(number)),
                Optional.empty(),
                platform,
                Optional.empty(),
                Optional.empty(),
                publishedAt,
                duplicate);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Map<UUID, Place> placed(int... numbers) {
        Map<UUID, Place> placed = new HashMap<>();
        for (int number : numbers) {
            placed.put(id(number), new Place(Optional.of("TIKTOK"), Optional.of(NOON)));
        }
        return placed;
    }
}
