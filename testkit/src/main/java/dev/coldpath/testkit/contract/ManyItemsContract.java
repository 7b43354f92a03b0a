package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Posting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine promises of more items than one call of it takes or gives.
public interface ManyItemsContract {
    ContentEngine engine();

    @Test
    @ManyCalls
    default void more_than_a_thousand_items_of_one_tag_come_in_order() {
        List<Item> items = IntStream.range(0, 1_200)
                .mapToObj(number -> Posting.any()
                        .tags("popular", "n" + number % 7)
                        .at(NOON.minusMillis(number % 400))
                        .item())
                .toList();
        engine().given(items);
        List<Item> newest = items.stream().sorted(NEWEST_FIRST).toList();

        assertThat(engine().items().newestWithTag("popular", 1_100)).isEqualTo(newest.subList(0, 1_100));
        assertThat(engine().items().newestWithTag("popular", 5_000)).isEqualTo(newest);
        assertThat(engine().items().newestBetween(Instant.EPOCH, NOON, 1_150)).isEqualTo(newest.subList(0, 1_150));
        assertThat(engine().items()
                        .byUuid(Stream.concat(items.stream().map(Item::uuid), strangers(900))
                                .toList()))
                .containsExactlyInAnyOrderElementsOf(items);
    }

    Comparator<Item> NEWEST_FIRST = Comparator.comparing(
                    (Item item) -> item.publishedAt().orElseThrow(), Comparator.reverseOrder())
            .thenComparing(item -> item.uuid().toString());

    /// Few items, for a test server goes through all of them at each name.
    @Test
    @ManyCalls
    default void more_than_a_thousand_names_lead_to_the_items_that_bear_them() {
        List<Item> items = IntStream.range(0, 100)
                .mapToObj(number ->
                        Posting.any().vectorId("v" + number * 11).at(NOON).item())
                .toList();
        engine().given(items);

        assertThat(engine().items()
                        .byVectorId(IntStream.range(0, 1_100)
                                .mapToObj(number -> "v" + number)
                                .toList()))
                .containsExactlyInAnyOrderElementsOf(items);
    }

    private static Stream<UUID> strangers(int many) {
        return IntStream.range(0, many).mapToObj(number -> new UUID(7, number));
    }

    @Test
    @ManyCalls
    default void items_full_to_the_brim_are_read_and_changed_like_others() {
        String[] tags = IntStream.range(0, 50)
                .mapToObj(number -> "é".repeat(98) + "%02d".formatted(number))
                .toArray(String[]::new);
        Posting first = Posting.any();
        Item written = first.tags(tags).title("long ".repeat(50_000)).in(engine());
        List<Item> others =
                Stream.generate(() -> Posting.any().tags(tags).item()).limit(9).toList();
        engine().given(others);

        assertThat(engine().items()
                        .byUuid(Stream.concat(Stream.of(written), others.stream())
                                .map(Item::uuid)
                                .toList()))
                .hasSize(10)
                .contains(written)
                .containsAll(others);
        Item moved = first.tags(IntStream.range(0, 50)
                        .mapToObj(number -> "new" + number)
                        .toArray(String[]::new))
                .at(NOON.minusSeconds(90_000))
                .over(written, engine());
        assertThat(engine().items().newestWithTag(tags[7], 100)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(engine().items().newestWithTag("new49", 100)).containsExactly(moved);
    }
}
