package dev.coldpath.intelligence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoTruth.Planted;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.intelligence.narrative.PlainNaming;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCorpusTest {
    private static final Place SOMEWHERE = new Place(Optional.empty(), Optional.empty());
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final DemoCorpus DEMO = new DemoCorpus(new PlainNaming());

    private final Corpus corpus = DEMO.at(NOON);
    private final DemoTruth truth = DEMO.truth();
    private final Set<UUID> planted =
            truth.narratives().stream().flatMap(each -> each.items().stream()).collect(Collectors.toSet());
    private final List<Item> items = corpus.items()
            .byUuid(Stream.of(
                            planted, truth.duplicates(), truth.undated(), truth.withoutViews(), truth.withoutVectors())
                    .flatMap(Collection::stream)
                    .toList());

    @Test
    void there_are_as_many_items_of_each_sort_as_were_promised() {
        assertThat(truth.narratives())
                .hasSize(24)
                .allSatisfy(each -> assertThat(each.items()).hasSize(100));
        assertThat(planted).hasSize(2_400);
        assertThat(truth.duplicates()).hasSize(60);
        assertThat(truth.undated()).hasSize(60);
        assertThat(truth.withoutViews()).hasSize(120);
        assertThat(truth.withoutVectors()).hasSize(60);
        assertThat(items).hasSize(2_700);
        assertThat(DemoDrop.lines(NOON)).hasSize(2_700);
        assertThat(truth.narratives().stream().collect(Collectors.groupingBy(Planted::topic, Collectors.counting())))
                .hasSize(4)
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(6));
    }

    @Test
    void each_sort_lacks_what_it_is_said_to_lack_and_no_other_does() {
        assertThat(uuids(item -> item.canonical().isPresent())).isEqualTo(truth.duplicates());
        assertThat(uuids(item -> item.publishedAt().isEmpty())).isEqualTo(truth.undated());
        assertThat(uuids(item -> item.counts().views().orElse(0) == 0)).isEqualTo(truth.withoutViews());
        Set<UUID> seen = seen();
        assertThat(uuids(item -> !seen.contains(item.uuid()))).isEqualTo(truth.withoutVectors());
        assertThat(items.stream().flatMap(item -> item.canonical().stream())).isSubsetOf(planted);
    }

    @Test
    void dates_lie_between_one_and_two_thousand_hours_before_the_full_hour() {
        Instant late = Instant.parse("2026-05-12T12:59:59.999Z");

        assertThat(DEMO.at(late)).isSameAs(corpus);
        assertThat(items.stream().flatMap(item -> item.publishedAt().stream()))
                .allSatisfy(at ->
                        assertThat(Duration.between(at, NOON)).isBetween(Duration.ofHours(1), Duration.ofHours(2_000)));
        assertThat(items.stream()
                        .flatMap(item -> item.publishedAt().stream())
                        .map(at -> Duration.between(at, NOON).toNanos()
                                % Duration.ofHours(1).toNanos()))
                .containsOnly(0L);
    }

    @Test
    void the_next_hour_moves_every_date_and_nothing_else() {
        Corpus next = DEMO.at(NOON.plus(Duration.ofHours(1)));
        Item item = items.getFirst();
        Item moved = next.items().byUuid(List.of(item.uuid())).getFirst();

        assertThat(moved.publishedAt()).isEqualTo(item.publishedAt().map(at -> at.plus(Duration.ofHours(1))));
        assertThat(moved.counts()).isEqualTo(item.counts());
        assertThat(next.vectors().points(VectorName.TEXT, Map.of(item.uuid(), SOMEWHERE)))
                .isEqualTo(corpus.vectors().points(VectorName.TEXT, Map.of(item.uuid(), SOMEWHERE)));
    }

    @Test
    void an_hour_that_was_let_go_comes_out_the_same_again() {
        DEMO.at(NOON.plus(Duration.ofHours(2)));
        DEMO.at(NOON.plus(Duration.ofHours(3)));
        Corpus again = DEMO.at(NOON);

        assertThat(again).isNotSameAs(corpus);
        assertThat(again.items().byUuid(planted)).isEqualTo(corpus.items().byUuid(planted));
        assertThat(again.narratives().current(Window.WEEK))
                .isEqualTo(corpus.narratives().current(Window.WEEK));
    }

    @Test
    void there_are_forty_creators_on_each_of_six_platforms_and_every_item_has_one_of_them() {
        Set<Long> ids =
                items.stream().map(item -> item.creatorId().orElseThrow()).collect(Collectors.toSet());

        assertThat(ids).hasSize(240);
        assertThat(corpus.creators().byId(ids).stream()
                        .collect(Collectors.groupingBy(creator -> creator.platform(), Collectors.counting())))
                .hasSize(6)
                .containsKeys("TIKTOK", "INSTAGRAM", "YOUTUBE", "REDDIT", "PINTEREST", "X")
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(40));
    }

    @Test
    void a_narratives_items_alone_have_its_tag() {
        for (Planted each : truth.narratives()) {
            assertThat(uuids(
                            item -> planted.contains(item.uuid()) && item.tags().contains(each.tag())))
                    .as(each.tag())
                    .isEqualTo(each.items());
        }
    }

    /// The tag's own effect: it is on items of every age and of every creator.
    @Test
    void the_lift_tag_draws_several_times_the_reactions() {
        for (Planted each : truth.narratives()) {
            List<Item> own = corpus.items().byUuid(each.items());
            double with = meanEngagement(own, item -> item.tags().contains(each.liftTag()));
            double without = meanEngagement(own, item -> !item.tags().contains(each.liftTag()));

            assertThat(own)
                    .filteredOn(item -> item.tags().contains(each.liftTag()))
                    .hasSize(20);
            assertThat(with / without).as(each.tag()).isBetween(4.0, 16.0);
        }
    }

    @Test
    void every_window_has_the_planted_narratives_and_no_others() {
        for (Window window : ComputeNarratives.WINDOWS) {
            assertThat(corpus.narratives().current(window))
                    .as(window.wire())
                    .extracting(cluster -> cluster.topTags().getFirst())
                    .containsExactlyInAnyOrderElementsOf(
                            truth.narratives().stream().map(Planted::tag).toList());
        }
    }

    @Test
    void every_window_holds_all_planted_items_that_lie_in_it() {
        for (Planted each : truth.narratives()) {
            StoredNarrative narrative =
                    corpus.narratives().find(cluster(each, Window.MONTH).id()).orElseThrow();
            Set<UUID> inside = items.stream()
                    .filter(item -> each.items().contains(item.uuid()))
                    .filter(item -> !item.publishedAt().orElseThrow().isBefore(NOON.minus(Duration.ofDays(30))))
                    .map(Item::uuid)
                    .collect(Collectors.toSet());

            assertThat(narrative.members())
                    .as(each.tag())
                    .extracting(Member::item)
                    .containsAll(inside)
                    .allSatisfy(member -> assertThat(planted.contains(member))
                            .isEqualTo(each.items().contains(member)));
        }
    }

    @Test
    void the_planted_order_of_trends_is_the_computed_one_in_every_window() {
        for (Window window : ComputeNarratives.WINDOWS) {
            for (Planted weaker : truth.narratives()) {
                truth.narratives().stream()
                        .filter(each -> each.topic().equals(weaker.topic()) && each.rank() == weaker.rank() - 1)
                        .forEach(
                                stronger -> assertThat(cluster(stronger, window).trendScore())
                                        .as("%s before %s in %s", stronger.tag(), weaker.tag(), window.wire())
                                        .isGreaterThan(cluster(weaker, window).trendScore()));
            }
        }
    }

    @Test
    void the_strongest_trends_gain_in_the_later_half_far_more_than_the_weakest() {
        for (Window window : List.of(Window.WEEK, Window.MONTH)) {
            assertThat(truth.narratives())
                    .filteredOn(each -> each.rank() == 1)
                    .allSatisfy(each ->
                            assertThat(cluster(each, window).momentumScore()).isGreaterThan(0.8));
            assertThat(truth.narratives())
                    .filteredOn(each -> each.rank() == 6)
                    .allSatisfy(each ->
                            assertThat(cluster(each, window).momentumScore()).isLessThan(0.6));
        }
    }

    /// Proves I-64 as far as retrieval goes: no model, no network, and all three spaces answer.
    @Test
    void a_question_in_a_narratives_words_finds_its_items_in_every_space() {
        assertThat(corpus.model()).isEmpty();
        for (VectorName space : VectorName.values()) {
            Point asked = Objects.requireNonNull(corpus.embedders().get(space))
                    .embed(List.of("sourdough starter in a proofing basket"))
                    .getFirst();
            List<VectorHit> hits = corpus.vectors().search(new VectorQuery(space, asked, 10, Filter.NONE));

            assertThat(corpus.items()
                            .byUuid(hits.stream()
                                    .flatMap(hit -> hit.record().contentId().stream())
                                    .toList()))
                    .as(space.wire())
                    .hasSize(10)
                    .allSatisfy(item -> assertThat(item.tags()).contains("sourdough"));
        }
    }

    @Test
    void duplicates_are_marked_in_the_index_too() {
        Filter canonical = new Filter(Set.of(), Optional.empty(), false);
        Point asked = new FeatureHashing().embed(List.of("anything")).getFirst();

        assertThat(corpus.vectors().search(new VectorQuery(VectorName.TEXT, asked, 5_000, canonical)))
                .hasSize(2_700 - 60 - 60);
        assertThat(corpus.vectors().search(new VectorQuery(VectorName.TEXT, asked, 5_000, Filter.NONE)))
                .hasSize(2_700 - 60);
    }

    private Cluster cluster(Planted narrative, Window window) {
        return corpus.narratives().current(window).stream()
                .filter(cluster -> cluster.topTags().getFirst().equals(narrative.tag()))
                .findFirst()
                .orElseThrow();
    }

    private Set<UUID> uuids(Predicate<Item> condition) {
        return items.stream().filter(condition).map(Item::uuid).collect(Collectors.toSet());
    }

    /// Items with a vector in any space.
    private Set<UUID> seen() {
        Map<UUID, Place> all = items.stream().collect(Collectors.toMap(Item::uuid, _ -> SOMEWHERE));
        return Stream.of(VectorName.values())
                .flatMap(space -> corpus.vectors().points(space, all).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static double meanEngagement(List<Item> items, Predicate<Item> condition) {
        return items.stream()
                .filter(condition)
                .mapToLong(item -> item.counts().engagement())
                .average()
                .orElseThrow();
    }
}
