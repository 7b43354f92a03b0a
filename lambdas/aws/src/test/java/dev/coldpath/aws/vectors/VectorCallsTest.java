package dev.coldpath.aws.vectors;

import static dev.coldpath.intelligence.vector.VectorName.IMAGE;
import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static dev.coldpath.testkit.contract.SampleVectors.MAY;
import static dev.coldpath.testkit.contract.SampleVectors.dated;
import static dev.coldpath.testkit.contract.SampleVectors.entry;
import static dev.coldpath.testkit.contract.SampleVectors.id;
import static dev.coldpath.testkit.contract.SampleVectors.on;
import static dev.coldpath.testkit.contract.SampleVectors.placed;
import static dev.coldpath.testkit.contract.SampleVectors.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Repeats;
import dev.coldpath.intelligence.retrieve.Retries;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often the service is called when there are many indexes.
class VectorCallsTest {
    private static final int MONTHS = 50;

    private Instant now = MAY;
    private final CountingVectors service = new CountingVectors();
    private final S3VectorIndex index = new S3VectorIndex(service, "bucket", Map.of(), () -> now, Repeats.NONE);

    @BeforeEach
    void many() {
        index.put(IntStream.range(0, MONTHS)
                .mapToObj(n -> entry(TEXT, month(n, n), 1, 0, 0))
                .toList());
        service.calls.clear();
    }

    @Test
    void new_vectors_are_put_and_nothing_is_deleted() {
        index.put(IntStream.range(100, 300)
                .mapToObj(n -> entry(TEXT, month(n, n % MONTHS), 1, 0, 0))
                .toList());

        assertThat(service.calls("PutVectors")).hasSize(MONTHS);
        assertThat(service.calls("DeleteVectors")).isEmpty();
    }

    @Test
    void a_vector_that_moves_is_deleted_where_it_was_and_nowhere_else() {
        index.put(List.of(new VectorEntry(
                TEXT,
                month(1, 2),
                point(1, 0, 0),
                Set.of(month(1, 1).place(), month(1, 2).place()))));

        assertThat(service.calls("DeleteVectors"))
                .containsExactly("DeleteVectors " + Shelf.of(TEXT, month(1, 1)).index());
        assertThat(index.points(TEXT, placed(month(1, 2)))).containsOnlyKeys(id(1));
        assertThat(index.points(TEXT, placed(month(1, 1)))).isEmpty();
    }

    @Test
    void what_left_a_place_that_is_no_more_is_no_matter() {
        index.put(List.of(new VectorEntry(
                TEXT,
                month(1, 1),
                point(1, 0, 0),
                Set.of(on("NOWHERE", 1).place(), on("no name", 1).place()))));

        assertThat(service.calls("PutVectors")).hasSize(1);
    }

    @Test
    void a_point_is_asked_for_where_its_item_says_it_is() {
        assertThat(index.points(TEXT, placed(month(7, 7)))).containsEntry(id(7), point(1, 0, 0));
        assertThat(index.points(IMAGE, placed(month(7, 7)))).isEmpty();

        assertThat(service.calls("GetVectors")).hasSize(2);
        assertThat(service.calls).hasSize(2);
    }

    @Test
    void an_item_that_leaves_a_space_is_deleted_from_that_space_alone() {
        index.put(List.of(entry(IMAGE, month(1, 1), 1, 0)));
        service.calls.clear();

        index.remove(IMAGE, List.of(id(1)));

        assertThat(service.calls("DeleteVectors"))
                .containsExactly("DeleteVectors " + Shelf.of(IMAGE, month(1, 1)).index());
    }

    @Test
    void a_search_holds_no_more_than_its_depth_of_all_that_is_found() {
        assertThat(search(3))
                .extracting(hit -> hit.record().contentId().orElseThrow())
                .containsExactly(id(0), id(1), id(2));
    }

    @Test
    void indexes_are_listed_once_a_minute_and_after_one_was_made() {
        search(3);
        now = now.plusSeconds(59);
        search(3);
        assertThat(service.calls("ListIndexes")).hasSize(1);

        index.put(List.of(entry(TEXT, on("NEW", 500), 1, 0, 0)));
        assertThat(search(100)).hasSize(MONTHS + 1);
        assertThat(service.calls("ListIndexes")).hasSize(2);

        now = now.plusSeconds(60);
        search(3);
        assertThat(service.calls("ListIndexes")).hasSize(3);
    }

    @Test
    void an_item_that_goes_is_taken_out_of_indexes_that_another_has_just_made() {
        search(3);
        new S3VectorIndex(service, "bucket", Map.of(), () -> now, Repeats.NONE)
                .put(List.of(entry(TEXT, on("NEW", 500), 1, 0, 0)));

        index.remove(List.of(id(500)));

        assertThat(service.calls("DeleteVectors"))
                .contains("DeleteVectors " + Shelf.of(TEXT, on("NEW", 500)).index());
    }

    @Test
    void of_many_indexes_only_the_one_that_is_busy_is_asked_again() {
        Retries retries = new Retries(() -> now, _ -> {});
        S3VectorIndex patient = new S3VectorIndex(service, "bucket", Map.of(), () -> now, retries::inBackground);
        List<VectorEntry> entries = IntStream.range(0, MONTHS)
                .mapToObj(n -> entry(TEXT, month(n, n), 0, 1, 0))
                .toList();
        String put = "PutVectors " + Shelf.of(TEXT, month(7, 7)).index();
        service.busy.add(put);

        patient.put(entries);

        assertThat(service.calls("PutVectors")).hasSize(MONTHS + 1);
        assertThat(service.calls).filteredOn(put::equals).hasSize(2);
        service.busy.add(put);
        assertThatThrownBy(() -> index.put(entries)).as("without repeats").isInstanceOf(UpstreamFailed.class);
    }

    private List<VectorHit> search(int depth) {
        return index.search(new VectorQuery(TEXT, point(1, 0, 0), depth, Filter.NONE));
    }

    private static VectorRecord month(int number, int month) {
        return dated(number, MAY.minus(Duration.ofDays(31L * month)));
    }
}
