package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Posting.added;
import static dev.coldpath.testkit.Posting.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Posting;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every engine's items promise about changes.
public interface ItemStoreContract {
    ContentEngine engine();

    @Test
    default void an_item_comes_back_as_it_was_written() {
        Item full = Posting.any()
                .tags("smart watch", "été", "日本語", "🏃")
                .vectorId("vector/1 of \"many\"")
                .duplicateOf(UUID.fromString("00000000-0000-4000-8000-000000000001"))
                .title("Ünïcode 🙂 \u0000 'quoted' \"twice\" \\ #name :value")
                .pending(true)
                .in(engine());

        assertThat(engine().items().byUuid(List.of(full.uuid()))).containsExactly(full);
    }

    @Test
    default void an_item_of_which_nothing_is_known_comes_back_as_empty_as_it_was() {
        Item bare = new Item(
                UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"),
                "X",
                "🙂".repeat(128),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Author.UNKNOWN,
                Optional.empty(),
                Counts.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Embedding.NONE,
                1);

        assertThat(engine().items().write(List.of(added(bare)))).isEmpty();

        assertThat(engine().items().byUuid(List.of(bare.uuid()))).containsExactly(bare);
    }

    @Test
    default void the_largest_counts_keep_every_digit() {
        Item item = counting(Posting.any().item(), Saturated.MOST);

        engine().items().write(List.of(added(item)));

        assertThat(engine().items().byUuid(List.of(item.uuid())))
                .singleElement()
                .satisfies(stored -> assertThat(stored.counts().engagement()).isEqualTo(Saturated.MOST))
                .isEqualTo(item);
    }

    @Test
    default void a_change_is_made_over_the_revision_that_it_was_made_from_and_over_no_other() {
        Posting posting = Posting.any();
        Item first = posting.in(engine());
        Item second = posting.title("second").over(first, engine());
        Change late =
                new Change(Optional.of(first), Optional.of(posting.title("late").item(2)));

        assertThat(engine().items().write(List.of(late))).containsExactly(late);
        assertThat(engine().items().write(List.of(removed(first)))).containsExactly(removed(first));
        assertThat(engine().items().write(List.of(added(first)))).containsExactly(added(first));

        assertThat(engine().items().byUuid(List.of(first.uuid()))).containsExactly(second);
    }

    @Test
    default void what_is_not_there_is_neither_changed_nor_removed() {
        Posting posting = Posting.any();
        Item never = posting.item();
        Change change = new Change(Optional.of(never), Optional.of(posting.item(2)));

        assertThat(engine().items().write(List.of(change, removed(Posting.any().item()))))
                .hasSize(2);

        assertThat(engine().items().byUuid(List.of(never.uuid()))).isEmpty();
        assertThat(engine().items().empty()).isTrue();
    }

    @Test
    default void of_a_batch_those_that_can_happen_do() {
        Posting kept = Posting.any();
        Item before = kept.in(engine());
        Item gone = Posting.any().in(engine());
        Item fresh = Posting.any().item();
        Change update =
                new Change(Optional.of(before), Optional.of(kept.title("new").item(2)));
        Change lost = added(gone);

        assertThat(engine().items().write(List.of(added(fresh), lost, update))).containsExactly(lost);

        assertThat(engine().items().byUuid(List.of(fresh.uuid(), before.uuid(), gone.uuid())))
                .containsExactlyInAnyOrder(fresh, update.after().orElseThrow(), gone);
    }

    @Test
    default void no_change_is_none() {
        assertThat(engine().items().write(List.of())).isEmpty();
        assertThat(engine().items().empty()).isTrue();
    }

    @Test
    @Proves("I-61")
    default void a_removed_item_is_found_by_nothing() {
        Posting posting = Posting.any()
                .tags("gone")
                .vectorId("gone")
                .pending(true)
                .duplicateOf(UUID.fromString("00000000-0000-4000-8000-000000000002"));
        Item item = posting.in(engine());
        Item other = Posting.any().in(engine());

        assertThat(engine().items().write(List.of(removed(item)))).isEmpty();

        assertThat(engine().items().byUuid(List.of(item.uuid()))).isEmpty();
        assertThat(engine().items().byVectorId(List.of("gone"))).isEmpty();
        assertThat(engine().items().byContent(List.of(posting.key()))).isEmpty();
        assertThat(engine().items().newestWithTag("gone", 10)).isEmpty();
        assertThat(engine().items().newestBetween(Samples.NOON, Samples.NOON, 10))
                .containsExactly(other);
        assertThat(engine().items().duplicatesOf(List.of(item.canonical().orElseThrow())))
                .isEmpty();
        assertThat(engine().items().pending(new UUID(0, 0), 10)).isEmpty();
    }

    @Test
    default void an_item_that_was_removed_may_come_again() {
        Posting posting = Posting.any().tags("back");
        Item item = posting.in(engine());
        engine().items().write(List.of(removed(item)));

        Item again = posting.in(engine());

        assertThat(engine().items().byContent(List.of(posting.key()))).containsExactly(again);
        assertThat(engine().items().newestWithTag("back", 10)).containsExactly(again);
    }

    @Test
    default void a_change_of_an_items_earlier_life_does_not_touch_the_later_one() {
        Posting posting = Posting.any();
        Item earlier = posting.tags("earlier").in(engine());
        engine().items().write(List.of(removed(earlier)));
        Item later = posting.tags("later").item(1_000);
        assertThat(engine().items().write(List.of(added(later)))).isEmpty();
        Change late = new Change(
                Optional.of(earlier), Optional.of(posting.tags("late").item(2)));

        assertThat(engine().items().write(List.of(late))).containsExactly(late);
        assertThat(engine().items().write(List.of(removed(earlier)))).containsExactly(removed(earlier));

        assertThat(engine().items().byContent(List.of(posting.key()))).containsExactly(later);
        assertThat(engine().items().newestWithTag("later", 10)).containsExactly(later);
        assertThat(engine().items().newestWithTag("late", 10)).isEmpty();
    }

    @Test
    default void a_second_item_of_one_name_is_not_written() {
        Posting posting = Posting.any();
        Item first = posting.in(engine());
        Change second = added(posting.uuid("00000000-0000-4000-8000-000000000003")
                .tags("second")
                .item());

        assertThat(engine().items().write(List.of(second))).containsExactly(second);

        assertThat(engine().items().byUuid(List.of(second.uuid()))).isEmpty();
        assertThat(engine().items().newestWithTag("second", 10)).isEmpty();
        assertThat(engine().items().byContent(List.of(posting.key()))).containsExactly(first);
    }

    @Test
    default void of_sixteen_writers_of_one_new_item_one_wins() {
        Posting posting = Posting.any();
        List<Item> wanted = IntStream.range(0, 16)
                .mapToObj(writer -> posting.title("by " + writer).item())
                .toList();

        List<List<Change>> lost =
                Race.of(16, writer -> () -> engine().items().write(List.of(added(wanted.get(writer)))));

        assertThat(lost).filteredOn(List::isEmpty).hasSize(1);
        Item winner = wanted.get(lost.indexOf(List.of()));
        assertThat(engine().items().byUuid(List.of(winner.uuid()))).containsExactly(winner);
    }

    @Test
    @ManyCalls
    default void of_eight_writers_of_each_revision_one_wins_and_its_tags_with_it() {
        Posting posting = Posting.any();
        Item now = posting.tags("0").in(engine());
        for (int round = 1; round <= 5; round++) {
            Item before = now;
            List<Item> wanted = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                wanted.add(posting.tags("r" + round, "w" + writer)
                        .at(Samples.NOON.minusSeconds(writer))
                        .item(before.revision() + 1));
            }

            List<List<Change>> lost = Race.of(
                    8,
                    writer -> () -> engine().items()
                            .write(List.of(new Change(Optional.of(before), Optional.of(wanted.get(writer))))));

            assertThat(lost).as("round %d", round).filteredOn(List::isEmpty).hasSize(1);
            now = wanted.get(lost.indexOf(List.of()));
            assertThat(engine().items().newestWithTag("r" + round, 10)).containsExactly(now);
            for (int writer = 0; writer < 8; writer++) {
                assertThat(engine().items().newestWithTag("w" + writer, 10))
                        .isEqualTo(now.tags().contains("w" + writer) ? List.of(now) : List.of());
            }
        }
    }

    @Test
    default void a_change_cannot_be_made_up_wrongly() {
        Posting posting = Posting.any();
        Item first = posting.item();

        assertThatThrownBy(() -> new Change(Optional.empty(), Optional.empty()))
                .hasMessage("change: it has neither a before nor an after");
        assertThatThrownBy(() -> added(posting.item(0)))
                .hasMessage("item " + first.uuid() + ": revision 0 does not follow 0");
        assertThatThrownBy(() -> new Change(Optional.of(first), Optional.of(posting.item(3))))
                .hasMessage("item " + first.uuid() + ": revision 3 does not follow 1");
        assertThatThrownBy(() ->
                        new Change(Optional.of(first), Optional.of(Posting.any().item(2))))
                .hasMessage("item " + first.uuid() + ": it became another item");
    }

    private static Item counting(Item item, long each) {
        OptionalLong count = OptionalLong.of(each);
        return new Item(
                item.uuid(),
                item.platform(),
                item.contentId(),
                item.url(),
                item.title(),
                item.description(),
                item.tags(),
                item.contentType(),
                item.vectorId(),
                item.author(),
                item.publishedAt(),
                new Counts(count, count, count, count),
                item.media(),
                item.canonical(),
                item.observedAt(),
                item.embedding(),
                item.revision());
    }
}
