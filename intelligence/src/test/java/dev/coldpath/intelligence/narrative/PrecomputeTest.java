package dev.coldpath.intelligence.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.memory.MemoryCreators;
import dev.coldpath.intelligence.memory.MemoryItems;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Platform;
import dev.coldpath.intelligence.narrative.StoredNarrative.Poster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrecomputeTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Instant MIDDLE = NOON.minus(Duration.ofHours(84));
    private static final Offset<Double> EXACTLY = within(1e-12);

    private final List<Item> items = new ArrayList<>();

    /// Proves I-59.
    @Test
    void the_ids_are_those_of_window_and_seed_tag_and_so_stay() {
        five("smartwatch", 0);
        Cluster first = only(NOON).cluster();
        five("smartwatch", 10);
        Cluster later = only(NOON.plusSeconds(60)).cluster();

        assertThat(first.id()).isEqualTo(1824133119125414L).isEqualTo(later.id());
        assertThat(later.contentCount()).isEqualTo(10);
    }

    /// Proves I-59: two narratives, all numbers by hand.
    @Test
    void scores_are_those_of_the_formulas() {
        items.add(new MadeUp(1).tags("a").at(NOON).seen(100).by("Ann").item());
        items.add(new MadeUp(2).tags("a").at(MIDDLE).seen(200).by("@ann").item());
        items.add(new MadeUp(3)
                .tags("a")
                .at(MIDDLE.minusMillis(1))
                .seen(100)
                .on("X")
                .by("ann")
                .item());
        items.add(new MadeUp(4).tags("a").at(MIDDLE.minusSeconds(9)).on("X").item());
        items.add(new MadeUp(5).tags("a").at(MIDDLE.minusSeconds(9)).item());
        five("b", 10);

        List<StoredNarrative> found = of(NOON, Window.WEEK);
        Cluster a = named(found, "a");
        Cluster b = named(found, "b");

        double volume = 1;
        double diversity = 2.0 / 5;
        assertThat(a.trendScore()).isCloseTo(Math.cbrt(1 * volume * diversity), EXACTLY);
        assertThat(a.momentumScore()).isCloseTo(0.5 + 0.5 * (300.0 - 100) / 400, EXACTLY);
        assertThat(a.emergingScore()).isCloseTo(2.0 / 5 * 0.5, EXACTLY);
        assertThat(a.totalEngagement()).isEqualTo(400);
        assertThat(a.creatorCount()).isEqualTo(2);
        assertThat(a.platformCount()).isEqualTo(2);
        assertThat(a.scoreBreakdown())
                .hasToString("{\"clustering_method\":\"tag_seed\",\"seed_tag\":\"a\",\"pair_count\":0,"
                        + "\"content_count\":5,\"creator_count\":2,\"platform_count\":2,\"total_engagement\":400,"
                        + "\"velocity\":1,\"volume\":1,\"diversity\":0.4}");
        assertThat(b.trendScore()).isZero();
        assertThat(b.momentumScore()).isEqualTo(0.5);
        assertThat(found)
                .extracting(each -> each.cluster().topTags().getFirst())
                .containsExactly("a", "b");
    }

    @Test
    void velocity_and_volume_are_shares_of_the_windows_greatest() {
        five("a", 0);
        items.addAll(List.of(
                new MadeUp(11).tags("b").at(NOON).seen(168).by("p").item(),
                new MadeUp(12).tags("b").at(NOON).by("q").item(),
                new MadeUp(13).tags("b").at(NOON).by("r").item(),
                new MadeUp(14).tags("b").at(NOON).by("s").item(),
                new MadeUp(15).tags("b").at(NOON).by("t").item(),
                new MadeUp(16).tags("b").at(NOON).by("u").item()));
        items.set(0, new MadeUp(1).tags("a").at(NOON).seen(336).by("p").item());

        Cluster a = named(of(NOON, Window.WEEK), "a");

        assertThat(a.scoreBreakdown().get("velocity").doubleValue()).isEqualTo(1);
        assertThat(a.scoreBreakdown().get("volume").doubleValue())
                .isCloseTo(Math.log1p(5) / Math.log1p(6), within(5e-7));
        assertThat(named(of(NOON, Window.WEEK), "b")
                        .scoreBreakdown()
                        .get("velocity")
                        .doubleValue())
                .isCloseTo(Math.log1p(1) / Math.log1p(2), within(5e-7));
    }

    @Test
    void duplicates_and_items_without_tags_are_no_members() {
        five("a", 0);
        items.add(new MadeUp(20).tags("a").at(NOON).repeating(items.getFirst()).item());
        items.add(new MadeUp(21).at(NOON).item());

        StoredNarrative narrative = only(NOON);

        assertThat(narrative.members()).extracting(Member::item).doesNotContain(MadeUp.id(20), MadeUp.id(21));
        assertThat(narrative.twins()).containsExactly(new Twins(MadeUp.id(1), List.of(MadeUp.id(1), MadeUp.id(20))));
    }

    @Test
    void the_eight_most_relevant_members_represent_it_and_the_first_stands_for_it() {
        for (int i = 1; i <= 10; i++) {
            items.add(new MadeUp(i).tags("a").at(NOON).seen(i).item());
        }

        StoredNarrative narrative = only(NOON);

        assertThat(narrative.members())
                .extracting(Member::representative)
                .containsExactly(true, true, true, true, true, true, true, true, false, false);
        assertThat(narrative.members().getFirst()).isEqualTo(new Member(MadeUp.id(10), 1, true));
        assertThat(narrative.cluster().representative()).contains(MadeUp.id(10));
    }

    @Test
    void creators_are_ranked_by_how_much_they_amplify() {
        items.add(new MadeUp(1).tags("a").at(NOON).seen(9).by("Loud").item());
        items.add(new MadeUp(2).tags("a").at(NOON.minusSeconds(5)).by("busy").item());
        items.add(new MadeUp(3).tags("a").at(NOON.minusSeconds(9)).by("BUSY").item());
        items.add(new MadeUp(4).tags("a").at(NOON).item());
        items.add(new MadeUp(5).tags("a").at(NOON).item());

        List<Poster> creators = only(NOON).creators();

        assertThat(creators).extracting(Poster::handle).containsExactly("Loud", "busy");
        assertThat(creators.getFirst().amplifierScore())
                .isCloseTo(0.5 + 0.3 * Math.log1p(1) / Math.log1p(2) + 0.2, EXACTLY);
        assertThat(creators.getLast().amplifierScore()).isCloseTo(0.3 + 0.2 * 0.6, EXACTLY);
        assertThat(creators.getLast().firstSeenAt()).contains(NOON.minusSeconds(9));
        assertThat(creators.getFirst().followerCount()).hasValue(77);
        assertThat(creators.getLast().followerCount()).isEmpty();
    }

    @Test
    void fifty_creators_are_told_of_and_all_are_counted() {
        for (int i = 1; i <= 60; i++) {
            items.add(new MadeUp(i)
                    .tags(i <= 18 ? "a" : "b", "c")
                    .at(NOON)
                    .by("creator" + i)
                    .item());
        }

        StoredNarrative narrative = of(NOON, Window.WEEK).getFirst();

        assertThat(narrative.cluster().creatorCount()).isEqualTo(18);
        assertThat(narrative.creators()).hasSize(18).extracting(Poster::id).isSorted();
    }

    @Test
    void platforms_are_listed_by_items_and_then_by_name() {
        items.add(new MadeUp(1).tags("a").at(NOON).on("X").seen(5).item());
        items.add(new MadeUp(2).tags("a").at(NOON).on("REDDIT").item());
        items.add(new MadeUp(3).tags("a").at(NOON).on("TIKTOK").item());
        items.add(new MadeUp(4).tags("a").at(NOON).on("TIKTOK").seen(3).item());
        items.add(new MadeUp(5).tags("a").at(NOON).on("REDDIT").item());

        assertThat(only(NOON).platforms())
                .containsExactly(new Platform("REDDIT", 2, 0), new Platform("TIKTOK", 2, 3), new Platform("X", 1, 5));
    }

    @Test
    void names_come_from_whoever_names_them_and_one_for_each() {
        five("a", 0);

        assertThat(only(NOON).cluster().label()).isEqualTo("a");
        assertThat(only(NOON).cluster().summary()).isEqualTo("item 1");
        Precompute nameless = new Precompute(new MemoryItems(items), new MemoryCreators(List.of()), _ -> List.of());
        assertThatThrownBy(() -> nameless.of(items, NOON, Window.WEEK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("narratives: 0 names for 1");
    }

    @Test
    void there_is_nothing_of_nothing_and_no_window_without_an_end() {
        assertThat(of(NOON, Window.DAY)).isEmpty();
        assertThatThrownBy(() -> of(NOON, Window.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("narratives: all is no window");
    }

    private void five(String tag, int after) {
        for (int i = 1; i <= 5; i++) {
            items.add(new MadeUp(after + i).tags(tag).at(NOON).item());
        }
    }

    private StoredNarrative only(Instant now) {
        List<StoredNarrative> all = of(now, Window.WEEK);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<StoredNarrative> of(Instant now, Window window) {
        Author known = new Author(
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(77),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        MemoryCreators creators = new MemoryCreators(List.of(new Creator("TIKTOK", "loud", known, NOON)));
        return new Precompute(new MemoryItems(items), creators, new PlainNaming()).of(items, now, window);
    }

    private static Cluster named(List<StoredNarrative> narratives, String seed) {
        return narratives.stream()
                .map(StoredNarrative::cluster)
                .filter(cluster -> cluster.id() == CreatorId.numbered("narrative:7d:" + seed))
                .findFirst()
                .orElseThrow();
    }
}
