package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Posting.added;
import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.Posting;
import dev.coldpath.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every engine's items promise about finding them.
public interface ItemLookupContract {
    String LOW = "00000000-0000-4000-8000-00000000000a";
    String HIGH = "f0000000-0000-4000-8000-00000000000a";

    /// Before every item.
    UUID FIRST = new UUID(0, 0);

    ContentEngine engine();

    @Test
    default void where_nothing_is_nothing_is_found() {
        UUID nobody = UUID.fromString(LOW);

        assertThat(engine().items().empty()).isTrue();
        assertThat(engine().items().byUuid(List.of(nobody))).isEmpty();
        assertThat(engine().items().byVectorId(List.of("no such"))).isEmpty();
        assertThat(engine().items().byContent(List.of(new ContentKey("X", "no such"))))
                .isEmpty();
        assertThat(engine().items().newestWithTag("none", 10)).isEmpty();
        assertThat(engine().items().newestBetween(Instant.EPOCH, NOON, 10)).isEmpty();
        assertThat(engine().items().duplicatesOf(List.of(nobody))).isEmpty();
        assertThat(engine().items().pending(FIRST, 10)).isEmpty();
    }

    @Test
    default void who_asks_for_nothing_gets_nothing() {
        Posting.any().in(engine());

        assertThat(engine().items().byUuid(List.of())).isEmpty();
        assertThat(engine().items().byVectorId(List.of())).isEmpty();
        assertThat(engine().items().byContent(List.of())).isEmpty();
        assertThat(engine().items().duplicatesOf(List.of())).isEmpty();
    }

    @Test
    default void an_item_is_found_by_each_of_its_names_and_once_though_asked_for_twice() {
        Posting posting = Posting.any().vectorId("Vector-1");
        Item item = posting.in(engine());
        Posting.any().vectorId("vector-1").in(engine());

        assertThat(engine().items().byUuid(List.of(item.uuid(), UUID.fromString(LOW), item.uuid())))
                .containsExactly(item);
        assertThat(engine().items().byVectorId(List.of("Vector-1", "VECTOR-1", "Vector-1")))
                .containsExactly(item);
        assertThat(engine().items().byContent(List.of(posting.key(), posting.key())))
                .containsExactly(item);
        assertThat(engine().items()
                        .byContent(List.of(new ContentKey("X", posting.key().contentId()))))
                .isEmpty();
    }

    @Test
    default void items_that_share_a_vector_id_all_come() {
        Item one = Posting.any().vectorId("shared").in(engine());
        Item other = Posting.any().vectorId("shared").in(engine());

        assertThat(engine().items().byVectorId(List.of("shared"))).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void an_item_that_has_changed_is_found_by_what_it_is_now() {
        Posting posting =
                Posting.any().tags("kept", "old").vectorId("old").pending(true).duplicateOf(UUID.fromString(LOW));
        Item before = posting.in(engine());

        Item now = posting.tags("kept", "new")
                .vectorId("new")
                .pending(false)
                .duplicateOf(UUID.fromString(HIGH))
                .at(NOON.minusSeconds(86_400))
                .over(before, engine());

        assertThat(engine().items().newestWithTag("kept", 10)).containsExactly(now);
        assertThat(engine().items().newestWithTag("new", 10)).containsExactly(now);
        assertThat(engine().items().newestWithTag("old", 10)).isEmpty();
        assertThat(engine().items().byVectorId(List.of("old", "new"))).containsExactly(now);
        assertThat(engine().items().duplicatesOf(List.of(UUID.fromString(LOW)))).isEmpty();
        assertThat(engine().items().duplicatesOf(List.of(UUID.fromString(HIGH))))
                .containsExactly(now);
        assertThat(engine().items().newestBetween(NOON, NOON, 10)).isEmpty();
        assertThat(engine().items().newestBetween(NOON.minusSeconds(86_400), NOON, 10))
                .containsExactly(now);
        assertThat(engine().items().pending(FIRST, 10)).isEmpty();
    }

    @Test
    @Proves("I-45")
    default void of_a_tag_the_newest_come_first_undated_ones_last_and_ties_by_uuid() {
        Item undated = Posting.any().tags("run").undated().uuid(LOW).in(engine());
        Item before1970 = Posting.any()
                .tags("run")
                .at(Instant.parse("1969-07-20T20:17:40Z"))
                .in(engine());
        Item tieHigh = Posting.any().tags("run").uuid(HIGH).in(engine());
        Item tieLow = Posting.any()
                .tags("run")
                .uuid("70000000-0000-4000-8000-00000000000a")
                .in(engine());
        Item newest = Posting.any().tags("run").at(NOON.plusMillis(1)).in(engine());
        Posting.any().tags("runs").in(engine());

        assertThat(engine().items().newestWithTag("run", 10))
                .containsExactly(newest, tieLow, tieHigh, before1970, undated);
        assertThat(engine().items().newestWithTag("run", 3)).containsExactly(newest, tieLow, tieHigh);
    }

    @Test
    @Proves("I-45")
    default void of_a_tag_what_is_older_than_asked_for_and_what_has_no_date_is_left_out() {
        Posting.any().tags("run").undated().in(engine());
        Posting.any().tags("run").at(NOON.minusMillis(1)).in(engine());
        Item first = Posting.any().tags("run").at(NOON).in(engine());
        Item later = Posting.any().tags("run").at(NOON.plusMillis(1)).in(engine());
        Posting.any().tags("runs").at(NOON.plusMillis(1)).in(engine());

        assertThat(engine().items().newestWithTag("run", NOON, 10)).containsExactly(later, first);
        assertThat(engine().items().newestWithTag("run", NOON, 1)).containsExactly(later);
        assertThat(engine().items().newestWithTag("run", NOON.plusNanos(1), 10)).containsExactly(later);
        assertThat(engine().items().newestWithTag("run", NOON.plusMillis(2), 10))
                .isEmpty();
    }

    @Test
    @Proves("I-44")
    default void both_ends_of_a_time_belong_to_it_and_undated_items_to_none() {
        Item first = Posting.any().at(NOON).in(engine());
        Item last = Posting.any().at(NOON.plusSeconds(60)).in(engine());
        Posting.any().at(NOON.minusMillis(1)).in(engine());
        Posting.any().at(NOON.plusSeconds(60).plusMillis(1)).in(engine());
        Posting.any().undated().in(engine());

        assertThat(engine().items().newestBetween(NOON, NOON.plusSeconds(60), 10))
                .containsExactly(last, first);
        assertThat(engine().items().newestBetween(NOON.plusNanos(1), NOON.plusSeconds(60), 10))
                .containsExactly(last);
        assertThat(engine().items().newestBetween(NOON.plusSeconds(60), NOON, 10))
                .isEmpty();
    }

    @Test
    default void a_time_may_be_years_long_and_what_it_gives_is_cut_to_the_newest() {
        List<Item> items = new ArrayList<>();
        for (long days : List.of(0L, 1L, 2L, 40L, 4_000L, 40_000L)) {
            items.add(Posting.any().at(NOON.minus(Duration.ofDays(days))).in(engine()));
        }

        assertThat(engine().items().newestBetween(Instant.parse("1900-01-01T00:00:00Z"), NOON, 100))
                .containsExactlyElementsOf(items);
        assertThat(engine().items().newestBetween(Instant.parse("1900-01-01T00:00:00Z"), NOON, 4))
                .containsExactlyElementsOf(items.subList(0, 4));
    }

    @Test
    default void duplicates_are_found_by_what_they_name() {
        Item canonical = Posting.any().in(engine());
        Item one = Posting.any().duplicateOf(canonical.uuid()).in(engine());
        Item other = Posting.any().duplicateOf(canonical.uuid()).in(engine());
        Item ofNobody = Posting.any().duplicateOf(UUID.fromString(LOW)).in(engine());

        assertThat(engine().items()
                        .duplicatesOf(List.of(canonical.uuid(), one.uuid(), UUID.fromString(LOW), canonical.uuid())))
                .containsExactlyInAnyOrder(one, other, ofNobody);
    }

    @Test
    @Proves("I-63")
    default void items_that_lack_a_vector_are_listed_until_they_have_it() {
        Posting repaired = Posting.any().pending(true);
        Item first = repaired.in(engine());
        Item second = Posting.any().pending(true).in(engine());
        Posting.any().in(engine());
        assertThat(engine().items().pending(FIRST, 10)).containsExactlyInAnyOrder(first, second);

        repaired.pending(false).over(first, engine());

        assertThat(engine().items().pending(FIRST, 10)).containsExactly(second);
    }

    @Test
    @Proves("I-63")
    default void items_that_lack_a_vector_are_listed_from_any_place_among_their_ids() {
        Item low = Posting.any().uuid(LOW).pending(true).in(engine());
        Item high = Posting.any().uuid(HIGH).pending(true).in(engine());
        Item middle = Posting.any()
                .uuid("7fffffff-0000-4000-8000-00000000000b")
                .pending(true)
                .in(engine());

        assertThat(engine().items().pending(FIRST, 10)).containsExactly(low, middle, high);
        assertThat(engine().items().pending(FIRST, 2)).containsExactly(low, middle);
        assertThat(engine().items().pending(middle.uuid(), 10)).containsExactly(middle, high);
        assertThat(engine().items().pending(new UUID(-1, -1), 10)).isEmpty();
    }

    @Test
    default void a_store_is_empty_again_when_its_last_item_goes() {
        Item item = Posting.any().undated().in(engine());
        assertThat(engine().items().empty()).isFalse();

        engine().items().write(List.of(Posting.removed(item)));

        assertThat(engine().items().empty()).isTrue();
    }

    @Test
    default void an_item_added_beside_others_leaves_them_as_they_are() {
        Item one = Posting.any().tags("a").in(engine());
        Item two = Posting.any().tags("a", "b").at(NOON.minusSeconds(5)).item();

        engine().items().write(List.of(added(two)));

        assertThat(engine().items().newestWithTag("a", 10)).containsExactly(one, two);
        assertThat(engine().items().newestWithTag("b", 10)).containsExactly(two);
    }
}
