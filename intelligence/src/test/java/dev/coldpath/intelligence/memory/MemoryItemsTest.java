package dev.coldpath.intelligence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.narrative.MadeUp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryItemsTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    private final Item old =
            new MadeUp(1).at(NOON.minusSeconds(60)).tags("a", "b").item();
    private final Item recent = new MadeUp(2).at(NOON).tags("a").vectorId("v2").item();
    private final Item twin =
            new MadeUp(0xf000000000000000L).at(NOON).tags("b").repeating(old).item();
    private final Item undated = new MadeUp(4).tags("a").repeating(old).item();
    private final MemoryItems items = new MemoryItems(List.of(undated, old, twin, recent));

    @Test
    void items_are_found_by_every_id_they_have_once_each() {
        assertThat(items.byUuid(List.of(old.uuid(), MadeUp.id(99), old.uuid()))).containsExactly(old);
        assertThat(items.byVectorId(List.of("v2", "v3"))).containsExactly(recent);
        assertThat(items.byContent(List.of(new ContentKey("TIKTOK", "c4"), new ContentKey("YOUTUBE", "c4"))))
                .containsExactly(undated);
        assertThat(items.byUuid(List.of())).isEmpty();
    }

    @Test
    void a_tags_items_come_newest_first_and_undated_ones_last() {
        assertThat(items.newestWithTag("a", 10)).containsExactly(recent, old, undated);
        assertThat(items.newestWithTag("a", 2)).containsExactly(recent, old);
        assertThat(items.newestWithTag("unheard", 10)).isEmpty();
    }

    @Test
    void both_ends_of_a_stretch_are_inside_and_ties_go_by_the_uuids_text() {
        assertThat(items.newestBetween(NOON.minusSeconds(60), NOON, 10)).containsExactly(recent, twin, old);
        assertThat(items.newestBetween(NOON.minusMillis(59_999), NOON, 10)).containsExactly(recent, twin);
        assertThat(items.newestBetween(NOON.minusSeconds(60), NOON.minusMillis(1), 10))
                .containsExactly(old);
        assertThat(items.newestBetween(NOON.minusSeconds(60), NOON, 1)).containsExactly(recent);
    }

    @Test
    void duplicates_are_found_by_what_they_repeat() {
        assertThat(items.duplicatesOf(List.of(old.uuid(), recent.uuid()))).containsExactly(twin, undated);
    }

    @Test
    void only_nothing_is_empty() {
        assertThat(items.empty()).isFalse();
        assertThat(new MemoryItems(List.of()).empty()).isTrue();
    }

    @Test
    void the_same_item_twice_is_a_mistake() {
        assertThatThrownBy(() -> new MemoryItems(List.of(old, old)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items: one of them is there twice");
    }
}
