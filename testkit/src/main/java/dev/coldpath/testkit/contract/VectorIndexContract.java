package dev.coldpath.testkit.contract;

import static dev.coldpath.intelligence.vector.VectorName.IMAGE;
import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static dev.coldpath.intelligence.vector.VectorName.VIDEO;
import static dev.coldpath.testkit.contract.SampleVectors.JUNE;
import static dev.coldpath.testkit.contract.SampleVectors.MAY;
import static dev.coldpath.testkit.contract.SampleVectors.certainties;
import static dev.coldpath.testkit.contract.SampleVectors.dated;
import static dev.coldpath.testkit.contract.SampleVectors.entry;
import static dev.coldpath.testkit.contract.SampleVectors.found;
import static dev.coldpath.testkit.contract.SampleVectors.id;
import static dev.coldpath.testkit.contract.SampleVectors.ids;
import static dev.coldpath.testkit.contract.SampleVectors.on;
import static dev.coldpath.testkit.contract.SampleVectors.placed;
import static dev.coldpath.testkit.contract.SampleVectors.point;
import static dev.coldpath.testkit.contract.SampleVectors.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every index of vectors promises. The vectors here have three numbers in the text space and two in the image
/// space.
public interface VectorIndexContract extends VectorLengthsContract {
    /// An empty one.
    @Override
    VectorIndex vectors();

    @Test
    default void the_nearest_come_first_with_their_certainties() {
        VectorIndex index = vectors();
        index.put(List.of(
                entry(TEXT, on("TIKTOK", 1), 0, 1, 0),
                entry(TEXT, on("TIKTOK", 2), 1, 0, 0),
                entry(TEXT, on("REDDIT", 3), 3, 4, 0),
                entry(TEXT, on("REDDIT", 4), -1, 0, 0)));

        var hits = index.search(new VectorQuery(TEXT, point(1, 0, 0), 10, Filter.NONE));

        assertThat(ids(hits)).containsExactly(id(2), id(3), id(1), id(4));
        assertThat(certainties(hits)).containsExactly(1.0, 0.8, 0.5, 0.0);
        assertThat(hits.get(1).distance()).isEqualTo(2 * (1 - 0.8));
    }

    @Test
    default void a_certainty_has_six_decimals() {
        VectorIndex index = vectors();
        index.put(List.of(entry(TEXT, on("TIKTOK", 1), 1, 2, 3)));

        var hits = index.search(new VectorQuery(TEXT, point(3, 2, 1), 1, Filter.NONE));

        // (1 + 10 / 14) / 2
        assertThat(certainties(hits)).containsExactly(0.857143);
    }

    @Test
    default void of_equally_near_ones_the_smallest_ids_are_returned_in_order() {
        VectorIndex index = vectors();
        List<VectorEntry> same = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> entry(TEXT, on("P" + n % 3, 41 - n), 1, 1, 0))
                .toList();
        index.put(same.subList(0, 17));
        index.put(same.subList(17, 40));

        var hits = index.search(new VectorQuery(TEXT, point(1, 0, 0), 7, Filter.NONE));

        assertThat(ids(hits))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 7).mapToObj(SampleVectors::id).toList());
    }

    @Test
    default void a_depth_beyond_what_is_there_gives_all_of_it() {
        VectorIndex index = vectors();
        index.put(List.of(entry(TEXT, on("TIKTOK", 1), 1, 0, 0), entry(TEXT, on("REDDIT", 2), 0, 1, 0)));

        assertThat(index.search(new VectorQuery(TEXT, point(1, 1, 1), 10_000, Filter.NONE)))
                .hasSize(2);
    }

    @Test
    default void an_empty_index_finds_nothing_and_holds_nothing() {
        VectorIndex index = vectors();

        assertThat(index.search(new VectorQuery(TEXT, point(1, 0, 0), 5, Filter.NONE)))
                .isEmpty();
        assertThat(index.points(TEXT, placed(on("X", 1)))).isEmpty();
        assertThat(VectorName.values()).noneMatch(index::holdsAny);
    }

    @Test
    default void a_record_comes_back_as_it_was_put() {
        VectorIndex index = vectors();
        VectorRecord whole = new VectorRecord(
                "any id/ü",
                Optional.of(id(7)),
                Optional.of("7351"),
                Optional.of("A_B"),
                Optional.of("video"),
                Optional.of("https://example.com/v?a=\"ü\"&b=1"),
                Optional.of(MAY.plusMillis(123)),
                true);
        VectorRecord bare = record("bare", Optional.empty(), Optional.empty(), Optional.empty(), false);
        index.put(List.of(entry(TEXT, whole, 1, 0, 0), entry(TEXT, bare, 0, 1, 0)));

        assertThat(index.search(new VectorQuery(TEXT, point(2, 1, 0), 5, Filter.NONE)))
                .extracting(hit -> hit.record())
                .containsExactly(whole, bare);
    }

    @Test
    default void a_search_of_platforms_finds_these_alone() {
        VectorIndex index = vectors();
        index.put(List.of(
                entry(TEXT, on("TIKTOK", 1), 1, 0, 0),
                entry(TEXT, on("REDDIT", 2), 1, 0, 0),
                entry(TEXT, on("X", 3), 1, 0, 0),
                entry(TEXT, record("none", Optional.of(id(4)), Optional.empty(), Optional.of(MAY), false), 1, 0, 0)));

        assertThat(found(index, new Filter(Set.of("TIKTOK", "X", "ELSEWHERE"), Optional.empty(), true)))
                .containsExactly(id(1), id(3));
        assertThat(found(index, new Filter(Set.of("TIK"), Optional.empty(), true)))
                .isEmpty();
    }

    @Test
    @Proves("I-44")
    default void a_search_since_an_instant_includes_that_instant_and_no_undated_one() {
        VectorIndex index = vectors();
        index.put(List.of(
                entry(TEXT, dated(1, MAY), 1, 0, 0),
                entry(TEXT, dated(2, MAY.minusMillis(1)), 1, 0, 0),
                entry(TEXT, dated(3, JUNE), 1, 0, 0),
                entry(
                        TEXT,
                        record("undated", Optional.of(id(4)), Optional.of("X"), Optional.empty(), false),
                        1,
                        0,
                        0)));

        assertThat(found(index, new Filter(Set.of(), Optional.of(MAY), true))).containsExactly(id(1), id(3));
        assertThat(found(index, Filter.NONE)).containsExactlyInAnyOrder(id(1), id(2), id(3), id(4));
    }

    @Test
    default void a_search_without_duplicates_leaves_them_out() {
        VectorIndex index = vectors();
        index.put(List.of(
                entry(TEXT, on("X", 1), 1, 0, 0),
                entry(TEXT, record("twin", Optional.of(id(2)), Optional.of("X"), Optional.of(MAY), true), 1, 0, 0)));

        assertThat(found(index, new Filter(Set.of(), Optional.empty(), false))).containsExactly(id(1));
        assertThat(found(index, new Filter(Set.of("X"), Optional.of(MAY.minusSeconds(1)), true)))
                .containsExactly(id(1), id(2));
    }

    @Test
    default void what_is_put_again_replaces_what_stood_under_its_id_in_the_place_that_it_left() {
        VectorIndex index = vectors();
        index.put(List.of(entry(TEXT, dated(1, MAY), 1, 0, 0)));
        index.put(List.of(new VectorEntry(
                TEXT,
                dated(1, JUNE),
                point(0, 1, 0),
                Set.of(
                        dated(1, MAY).place(),
                        dated(1, JUNE).place(),
                        on("NOWHERE", 1).place()))));

        var hits = index.search(new VectorQuery(TEXT, point(0, 1, 0), 5, Filter.NONE));

        assertThat(certainties(hits)).containsExactly(1.0);
        assertThat(hits.getFirst().record().publishedAt()).contains(JUNE);
        assertThat(index.points(TEXT, placed(dated(1, JUNE)))).containsValue(point(0, 1, 0));
    }

    @Test
    default void of_an_id_twice_in_one_batch_the_last_one_counts() {
        VectorIndex index = vectors();

        index.put(List.of(entry(TEXT, on("X", 1), 1, 0, 0), entry(TEXT, on("X", 1), 0, 0, 1)));

        assertThat(certainties(index.search(new VectorQuery(TEXT, point(0, 0, 1), 5, Filter.NONE))))
                .containsExactly(1.0);
    }

    @Test
    default void a_removed_item_is_gone_from_every_space_and_others_stay() {
        VectorIndex index = vectors();
        index.put(List.of(
                entry(TEXT, on("X", 1), 1, 0, 0), entry(IMAGE, on("X", 1), 1, 0), entry(TEXT, on("X", 2), 1, 0, 0)));

        index.remove(List.of(id(1), UUID.fromString("00000000-0000-4000-8000-00000000dead")));

        assertThat(found(index, Filter.NONE)).containsExactly(id(2));
        assertThat(index.points(TEXT, placed(on("X", 1), on("X", 2)))).containsOnlyKeys(id(2));
        assertThat(index.holdsAny(IMAGE)).isFalse();
        assertThat(index.holdsAny(TEXT)).isTrue();
    }

    @Test
    default void an_item_can_leave_one_space_and_stay_in_the_others() {
        VectorIndex index = vectors();
        index.put(List.of(
                entry(TEXT, on("X", 1), 1, 0, 0), entry(IMAGE, on("X", 1), 1, 0), entry(IMAGE, on("X", 2), 0, 1)));

        index.remove(IMAGE, List.of(id(1), id(3)));
        index.remove(VIDEO, List.of(id(1)));

        assertThat(index.points(TEXT, placed(on("X", 1)))).containsOnlyKeys(id(1));
        assertThat(index.points(IMAGE, placed(on("X", 1), on("X", 2)))).containsOnlyKeys(id(2));
    }

    @Test
    default void points_come_back_as_they_were_put_and_only_those_asked_for() {
        VectorIndex index = vectors();
        Point odd = point(0.1f, -0.7f, 1e-7f);
        index.put(List.of(
                new VectorEntry(TEXT, on("X", 1), odd),
                entry(TEXT, on("TIKTOK", 2), 1, 0, 0),
                entry(IMAGE, on("X", 3), 1, 0)));

        assertThat(index.points(TEXT, placed(on("X", 1), on("X", 3))))
                .hasSize(1)
                .containsEntry(id(1), odd);
        assertThat(index.points(TEXT, Map.of())).isEmpty();
    }

    @Test
    default void nothing_put_and_nothing_removed_is_no_matter() {
        VectorIndex index = vectors();

        index.put(List.of());
        index.remove(List.of());

        assertThat(index.holdsAny(TEXT)).isFalse();
    }
}
