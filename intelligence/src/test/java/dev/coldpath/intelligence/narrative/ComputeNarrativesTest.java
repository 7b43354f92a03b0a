package dev.coldpath.intelligence.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.memory.MemoryCreators;
import dev.coldpath.intelligence.memory.MemoryItems;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComputeNarrativesTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    private final List<Item> items = new ArrayList<>();
    private final Published store = new Published();
    private Instant now = NOON;

    @Test
    void all_three_windows_are_computed_each_of_its_own_items() {
        five(0, NOON);
        five(10, NOON.minus(Duration.ofDays(7)));
        five(20, NOON.minus(Duration.ofDays(30)));
        five(30, NOON.minus(Duration.ofDays(30)).minusMillis(1));
        five(40, NOON.plusMillis(1));

        compute().always();

        assertThat(store.counts(Window.DAY)).containsExactly(5);
        assertThat(store.counts(Window.WEEK)).containsExactly(10);
        assertThat(store.counts(Window.MONTH)).containsExactly(15);
    }

    @Test
    void what_was_computed_within_a_quarter_of_an_hour_is_left_alone() {
        compute().always();
        five(0, NOON);
        now = NOON.plus(Duration.ofMinutes(15));
        compute().whenOld();
        assertThat(store.counts(Window.WEEK)).isEmpty();

        now = now.plusMillis(1);
        compute().whenOld();

        assertThat(store.counts(Window.WEEK)).containsExactly(5);
        assertThat(store.computedAt(Window.WEEK)).contains(now);
    }

    @Test
    void what_was_never_computed_is_old_and_due() {
        compute().whenOld();
        assertThat(store.runs).containsOnlyKeys(Window.DAY, Window.WEEK, Window.MONTH);
        store.runs.clear();
        store.times.clear();

        compute().whenDue();

        assertThat(store.runs).containsOnlyKeys(Window.DAY, Window.WEEK, Window.MONTH);
    }

    @Test
    void each_of_the_days_four_times_is_met_once() {
        compute().whenDue();
        now = NOON.plus(Duration.ofHours(6)).minusMillis(1);
        compute().whenDue();
        assertThat(store.computedAt(Window.DAY)).contains(NOON);

        now = NOON.plus(Duration.ofHours(6));
        compute().whenDue();

        assertThat(store.computedAt(Window.DAY)).contains(now);
    }

    @Test
    void duplicates_take_no_place_among_the_newest() {
        five(0, NOON.minusSeconds(60));
        for (int i = 10; i < 25; i++) {
            items.add(new MadeUp(i)
                    .tags("a")
                    .at(NOON.minusSeconds(i))
                    .repeating(items.getFirst())
                    .item());
        }

        new ComputeNarratives(reader(), store, precompute(), () -> now, 5).always();

        assertThat(store.counts(Window.WEEK)).containsExactly(5);
    }

    @Test
    void no_more_than_the_newest_are_looked_at() {
        five(0, NOON.minusSeconds(60));
        five(10, NOON);

        new ComputeNarratives(reader(), store, precompute(), () -> now, 6).always();

        assertThat(store.counts(Window.WEEK)).containsExactly(6);
    }

    @Test
    void many_items_of_one_instant_do_not_hold_it_up() {
        Item canonical = new MadeUp(1_000).tags("a").at(NOON.minusSeconds(1)).item();
        for (int i = 1; i <= 10; i++) {
            items.add(new MadeUp(i).tags("a").at(NOON).repeating(canonical).item());
        }
        items.add(canonical);
        five(20, NOON.minusSeconds(60));

        new ComputeNarratives(reader(), store, precompute(), () -> now, 6).always();

        assertThat(store.counts(Window.WEEK)).containsExactly(6);
    }

    @Test
    void a_store_that_fails_is_told_of_and_what_was_published_stays() {
        five(0, NOON);
        store.failing = Optional.of(Window.WEEK);

        assertThatThrownBy(() -> compute().always()).isInstanceOf(StoreDown.class);

        assertThat(store.runs).containsOnlyKeys(Window.DAY);
        store.failing = Optional.empty();
        compute().whenOld();
        assertThat(store.runs).containsOnlyKeys(Window.DAY, Window.WEEK, Window.MONTH);
    }

    private ComputeNarratives compute() {
        return new ComputeNarratives(reader(), new MemoryCreators(List.of()), store, new PlainNaming(), () -> now);
    }

    private Precompute precompute() {
        return new Precompute(reader(), new MemoryCreators(List.of()), new PlainNaming());
    }

    private MemoryItems reader() {
        return new MemoryItems(items);
    }

    private void five(int after, Instant at) {
        for (int i = 1; i <= 5; i++) {
            items.add(new MadeUp(after + i).tags("a").at(at).item());
        }
    }

    /// Remembers the last run of each window.
    private static final class Published implements NarrativeStore {
        private final Map<Window, List<StoredNarrative>> runs = new EnumMap<>(Window.class);
        private final Map<Window, Instant> times = new EnumMap<>(Window.class);
        private Optional<Window> failing = Optional.empty();

        List<Integer> counts(Window window) {
            return current(window).stream().map(Cluster::contentCount).toList();
        }

        @Override
        public void publish(Window window, Instant computedAt, List<StoredNarrative> narratives) {
            if (failing.equals(Optional.of(window))) {
                throw new StoreDown("narratives: write failed");
            }
            runs.put(window, narratives);
            times.put(window, computedAt);
        }

        @Override
        public Optional<Instant> computedAt(Window window) {
            return Optional.ofNullable(times.get(window));
        }

        @Override
        public List<Cluster> current(Window window) {
            return runs.getOrDefault(window, List.of()).stream()
                    .map(StoredNarrative::cluster)
                    .toList();
        }

        @Override
        public Optional<StoredNarrative> find(long id) {
            throw new IllegalStateException("nobody looks here");
        }
    }
}
