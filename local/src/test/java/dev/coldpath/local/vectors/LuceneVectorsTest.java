package dev.coldpath.local.vectors;

import static dev.coldpath.intelligence.vector.VectorName.IMAGE;
import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static dev.coldpath.testkit.contract.SampleVectors.entry;
import static dev.coldpath.testkit.contract.SampleVectors.id;
import static dev.coldpath.testkit.contract.SampleVectors.on;
import static dev.coldpath.testkit.contract.SampleVectors.placed;
import static dev.coldpath.testkit.contract.SampleVectors.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.testkit.contract.VectorIndexContract;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneVectorsTest implements VectorIndexContract {
    private static final Space THREE = new Space("three", 3);

    @TempDir
    Path folder;

    private final List<LuceneVectors> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(LuceneVectors::close);
    }

    @Override
    public VectorIndex vectors() {
        return opened(Map.of());
    }

    @Test
    void what_was_put_is_there_when_the_folder_is_opened_again() {
        LuceneVectors before = opened(Map.of(TEXT, THREE));
        before.put(List.of(entry(TEXT, on("X", 1), 1, 0, 0), entry(IMAGE, on("X", 2), 0, 1)));
        before.remove(List.of(id(2)));
        reopened();

        LuceneVectors after = opened(Map.of(TEXT, THREE));

        assertThat(after.spaces()).isEqualTo(Map.of(TEXT, THREE, IMAGE, Space.given(2)));
        assertThat(after.points(TEXT, placed(on("X", 1)))).containsValue(point(1, 0, 0));
        assertThat(after.holdsAny(IMAGE)).isFalse();
    }

    @Test
    void the_longest_vectors_are_there_when_the_folder_is_opened_again() {
        float[] numbers = new float[Space.LONGEST];
        numbers[Space.LONGEST - 1] = 1;
        opened(Map.of()).put(List.of(new VectorEntry(IMAGE, on("X", 1), Point.towards(numbers))));
        reopened();

        LuceneVectors after = opened(Map.of());
        after.put(List.of(new VectorEntry(IMAGE, on("X", 2), Point.towards(numbers))));

        assertThat(after.points(IMAGE, placed(on("X", 1), on("X", 2))))
                .hasSize(2)
                .containsValue(Point.towards(numbers));
        assertThat(after.search(new VectorQuery(IMAGE, Point.towards(numbers), 5, Filter.NONE)))
                .hasSize(2);
    }

    @Test
    void vectors_that_an_older_version_put_without_sketches_are_found_among_the_others() throws Exception {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, Layout.config(Limits.STANDARD))) {
            for (int n = 1; n <= 3; n++) {
                Document document = Fields.document(entry(TEXT, on("X", 2 * n), n, 1, 0));
                document.removeFields(Fields.sketch(TEXT));
                writer.addDocument(document);
            }
            writer.setLiveCommitData(
                    SpaceNotes.write(Map.of(TEXT, Space.given(3))).entrySet());
            writer.commit();
        }
        LuceneVectors vectors = opened(Map.of());
        vectors.put(List.of(entry(TEXT, on("X", 3), 2.5f, 1, 0), entry(TEXT, on("X", 5), 0, 1, 0)));

        assertThat(vectors.search(new VectorQuery(TEXT, point(1, 0, 0), 3, Filter.NONE)))
                .extracting(hit -> hit.record().contentId().orElseThrow())
                .containsExactly(id(6), id(3), id(4));
    }

    @Test
    void a_space_that_another_model_filled_is_refused_in_a_sentence_that_says_what_to_do() {
        opened(Map.of(TEXT, THREE)).put(List.of(entry(TEXT, on("X", 1), 1, 0, 0)));
        reopened();

        assertThatThrownBy(() -> opened(Map.of(TEXT, new Space("four", 4))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("vectors: text_vector in " + folder + " was filled by three (3 numbers), but the model is"
                        + " four (4 numbers) now. Take that folder away and ingest again, or keep the model.");
        assertThat(opened(Map.of(TEXT, THREE)).holdsAny(TEXT)).isTrue();
    }

    @Test
    void a_model_may_change_before_its_space_holds_anything() {
        opened(Map.of(TEXT, THREE)).put(List.of(entry(IMAGE, on("X", 1), 1, 0)));
        reopened();

        Space four = new Space("four", 4);

        assertThat(opened(Map.of(TEXT, four)).spaces()).isEqualTo(Map.of(TEXT, four, IMAGE, Space.given(2)));
    }

    @Test
    void a_declared_space_takes_no_other_length_though_it_is_empty() {
        LuceneVectors vectors = opened(Map.of(TEXT, THREE));

        assertThatThrownBy(() -> vectors.put(List.of(entry(TEXT, on("X", 1), 1, 0))))
                .isInstanceOf(UpstreamFailed.class)
                .hasRootCauseMessage("text_vector: a vector has 2 numbers, those of this space have 3 (three)");
    }

    @Test
    void a_folder_that_is_held_or_is_none_is_refused() throws Exception {
        opened(Map.of());
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> opened(Map.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("vectors: " + folder + " cannot be used");
        assertThatThrownBy(() -> LuceneVectors.open(file, Map.of())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_closed_index_says_that_it_does_not_do_its_work() {
        LuceneVectors vectors = opened(Map.of());
        vectors.put(List.of(entry(TEXT, on("X", 1), 1, 0, 0)));
        reopened();

        assertThatThrownBy(() -> vectors.holdsAny(TEXT))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.passing()).isTrue());
        assertThatThrownBy(() -> vectors.put(List.of(entry(TEXT, on("X", 2), 1, 0, 0))))
                .isInstanceOf(UpstreamFailed.class);
        assertThatThrownBy(() -> vectors.search(new VectorQuery(TEXT, point(1, 0, 0), 5, Filter.NONE)))
                .isInstanceOf(UpstreamFailed.class);
    }

    @Test
    void a_search_sees_each_batch_whole_while_others_put() throws Exception {
        LuceneVectors vectors = opened(Map.of());
        Thread putting = Thread.ofPlatform().start(() -> {
            for (int batch = 0; batch < 20; batch++) {
                vectors.put(List.of(
                        entry(TEXT, on("X", 2 * batch), 1, 0, 0), entry(TEXT, on("X", 2 * batch + 1), 1, 0, 0)));
            }
        });

        int seen = 0;
        while (putting.isAlive()) {
            int now = vectors.search(new VectorQuery(TEXT, point(1, 0, 0), 100, Filter.NONE))
                    .size();
            assertThat(now).isGreaterThanOrEqualTo(seen).isEven();
            seen = now;
        }

        putting.join();
        assertThat(vectors.search(new VectorQuery(TEXT, point(1, 0, 0), 100, Filter.NONE)))
                .hasSize(40);
    }

    @Test
    void an_item_that_two_records_stand_for_has_one_point_in_each_space() {
        LuceneVectors vectors = opened(Map.of());
        vectors.put(List.of(entry(TEXT, on("X", 1), 1, 0, 0), entry(IMAGE, on("X", 1), 0, 1)));

        for (VectorName space : List.of(TEXT, IMAGE)) {
            Map<UUID, ?> points = vectors.points(space, placed(on("X", 1)));
            assertThat(points).hasSize(1);
        }
    }

    private LuceneVectors opened(Map<VectorName, Space> embedded) {
        LuceneVectors vectors = LuceneVectors.open(folder, embedded);
        open.add(vectors);
        return vectors;
    }

    private void reopened() {
        open.removeLast().close();
    }
}
