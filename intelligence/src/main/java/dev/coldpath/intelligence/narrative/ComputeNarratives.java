package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.CreatorReader;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Computes the narratives of all three windows and puts them in place of the older ones, a window at a time. Repeating
/// it is always safe: what was computed before a failure stays, and the rest is computed next time.
public final class ComputeNarratives {
    /// The windows that have narratives.
    public static final List<Window> WINDOWS = List.of(Window.DAY, Window.WEEK, Window.MONTH);

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int MOST_ITEMS = 200_000;

    private final ItemReader items;
    private final NarrativeStore store;
    private final Precompute precompute;
    private final InstantSource time;
    private final int mostItems;

    /// Takes its ports.
    ///
    /// @param creators knows followers
    public ComputeNarratives(
            ItemReader items, CreatorReader creators, NarrativeStore store, Naming naming, InstantSource time) {
        this(items, store, new Precompute(items, creators, naming), time, MOST_ITEMS);
    }

    ComputeNarratives(
            ItemReader items, NarrativeStore store, Precompute precompute, InstantSource time, int mostItems) {
        this.items = items;
        this.store = store;
        this.precompute = precompute;
        this.time = time;
        this.mostItems = mostItems;
    }

    /// All windows, however fresh.
    public void always() {
        WINDOWS.forEach(this::compute);
    }

    /// Those that were computed more than a quarter of an hour ago, or never.
    public void whenOld() {
        Instant now = time.instant();
        WINDOWS.stream().filter(window -> old(window, now)).forEach(this::compute);
    }

    /// Those for which one of the day's four times has come since they were computed.
    public void whenDue() {
        Instant now = time.instant();
        WINDOWS.stream()
                .filter(window -> NarrativeTimes.due(store.computedAt(window), now))
                .forEach(this::compute);
    }

    private boolean old(Window window, Instant now) {
        return store.computedAt(window)
                .filter(at -> !at.plus(FRESH).isBefore(now))
                .isEmpty();
    }

    private void compute(Window window) {
        Instant now = time.instant();
        Instant from = window.since(now).orElseThrow();
        store.publish(window, now, precompute.of(newest(from, now), now, window));
    }

    /// The newest eligible items. What is not eligible takes nobody's place, so it is read on until there are enough.
    private List<Item> newest(Instant from, Instant now) {
        List<Item> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Instant to = now;
        boolean more = true;
        while (more && found.size() < mostItems) {
            List<Item> part = items.newestBetween(from, to, mostItems);
            part.stream()
                    .filter(Precompute::eligible)
                    .filter(item -> seen.add(item.uuid()))
                    .limit(mostItems - found.size())
                    .forEach(found::add);
            more = part.size() == mostItems;
            if (more) {
                Instant last = part.getLast().publishedAt().orElseThrow();
                to = last.isBefore(to) ? last : to.minusMillis(1);
            }
        }
        return found;
    }
}
