package dev.coldpath.testkit.contract;

import static dev.coldpath.intelligence.vector.VectorName.IMAGE;
import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static dev.coldpath.intelligence.vector.VectorName.VIDEO;
import static dev.coldpath.testkit.contract.SampleVectors.certainties;
import static dev.coldpath.testkit.contract.SampleVectors.entry;
import static dev.coldpath.testkit.contract.SampleVectors.found;
import static dev.coldpath.testkit.contract.SampleVectors.id;
import static dev.coldpath.testkit.contract.SampleVectors.ids;
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
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/// What every index of vectors promises about how many numbers a vector has.
public interface VectorLengthsContract {
    /// An empty one.
    VectorIndex vectors();

    @Test
    default void spaces_of_different_lengths_live_side_by_side() {
        VectorIndex index = vectors();
        index.put(List.of(entry(TEXT, on("X", 1), 1, 0, 0), entry(IMAGE, on("X", 1), 3, 4)));

        assertThat(certainties(index.search(new VectorQuery(IMAGE, point(1, 0), 5, Filter.NONE))))
                .containsExactly(0.8);
        assertThat(index.points(IMAGE, placed(on("X", 1)))).containsEntry(id(1), point(3, 4));
        assertThat(index.holdsAny(VIDEO)).isFalse();
    }

    @Test
    default void a_space_may_have_as_many_numbers_as_a_drop_may_bring() {
        VectorIndex index = vectors();
        Point slope = point(numbers(n -> n + 1));
        Point other = point(numbers(n -> n % 2 == 0 ? 1 : -1));
        index.put(List.of(new VectorEntry(IMAGE, on("X", 1), slope), new VectorEntry(IMAGE, on("X", 2), other)));

        var hits = index.search(new VectorQuery(IMAGE, slope, 5, Filter.NONE));

        assertThat(ids(hits)).containsExactly(id(1), id(2));
        assertThat(certainties(hits)).containsExactly(1.0, slope.certainty(other));
        assertThat(index.points(IMAGE, placed(on("X", 1)))).containsEntry(id(1), slope);
    }

    @Test
    default void a_vector_of_another_length_is_refused_and_nothing_of_its_batch_is_put() {
        VectorIndex index = vectors();
        index.put(List.of(entry(TEXT, on("X", 1), 1, 0, 0)));

        List<VectorEntry> batch = List.of(entry(TEXT, on("X", 2), 0, 1, 0), entry(TEXT, on("X", 3), 0, 1));

        assertThatThrownBy(() -> index.put(batch))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(400))
                .hasRootCauseMessage("text_vector: a vector has 2 numbers, those of this space have 3 (given)");
        assertThatThrownBy(() -> index.search(new VectorQuery(TEXT, point(1, 0), 5, Filter.NONE)))
                .isInstanceOf(UpstreamFailed.class)
                .hasMessage("upstream: 400 invalid request");
        assertThat(found(index, Filter.NONE)).containsExactly(id(1));
    }

    private static float[] numbers(IntUnaryOperator number) {
        float[] numbers = new float[Space.LONGEST];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = number.applyAsInt(n);
        }
        return numbers;
    }
}
