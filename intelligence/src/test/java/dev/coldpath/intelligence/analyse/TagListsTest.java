package dev.coldpath.intelligence.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coldpath.intelligence.analyse.Analysis.Lift;
import dev.coldpath.intelligence.analyse.Analysis.NarrativeLifts;
import dev.coldpath.intelligence.analyse.Analysis.Role;
import dev.coldpath.intelligence.analyse.Analysis.SignalClass;
import dev.coldpath.intelligence.analyse.Analysis.TagPair;
import dev.coldpath.intelligence.analyse.Analysis.TagRole;
import dev.coldpath.intelligence.analyse.Analysis.TagSignal;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagListsTest {
    /// Proves I-54: a premium of exactly 20 is a lifted one.
    @Test
    void a_premium_of_exactly_twenty_is_a_high_signal_and_one_just_under_it_is_established() {
        List<Row> exactly = Stream.concat(
                        rows(2, number -> Post.of(number).tagged("a").engaging(0.75)).stream(),
                        rows(2, number -> Post.of(10 + number).engaging(0.5)).stream())
                .toList();
        List<Row> under = Stream.concat(
                        exactly.stream(), Stream.of(Post.of(99).engaging(0.63).row()))
                .toList();

        assertThat(Analyse.of(exactly, List.of()).topTags())
                .containsExactly(new TopTag("a", 2, 0.75, 1, 1, 20, SignalClass.HIGH_SIGNAL));
        assertThat(Analyse.of(under, List.of()).topTags())
                .extracting(TopTag::signalClass)
                .containsExactly(SignalClass.ESTABLISHED);
    }

    /// Proves I-54: so is one of exactly 20 on a rare tag, which emerges.
    @Test
    void frequent_is_what_reaches_the_third_quartile_of_frequencies() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(3, number -> Post.of(number).tagged("rare").engaging(0.75)));
        rows.addAll(
                rows(3, number -> Post.of(10 + number).tagged("often", "more").engaging(0.5)));
        rows.addAll(rows(
                2,
                number -> Post.of(20 + number).tagged("often", "more", "third").engaging(0.625)));
        rows.addAll(rows(1, number -> Post.of(30).tagged("third").engaging(0.625)));
        rows.addAll(rows(2, number -> Post.of(40 + number).tagged("fifth").engaging(0.625)));

        List<TopTag> tags = Analyse.of(rows, List.of()).topTags();

        assertThat(tags)
                .extracting(TopTag::tag, TopTag::frequency, TopTag::signalClass)
                .containsExactlyInAnyOrder(
                        tuple("rare", 3, SignalClass.EMERGING),
                        tuple("often", 5, SignalClass.ESTABLISHED),
                        tuple("more", 5, SignalClass.ESTABLISHED),
                        tuple("third", 3, SignalClass.MODERATE),
                        tuple("fifth", 2, SignalClass.MODERATE));
        assertThat(tags)
                .filteredOn(tag -> tag.tag().equals("rare"))
                .extracting(TopTag::engagementPremiumPct)
                .containsExactly(20.0);
    }

    @Test
    void tags_of_one_row_are_listed_when_fewer_than_five_are_in_two() {
        List<Row> four = List.of(
                Post.of(1).tagged("a", "b", "c", "d", "once").row(),
                Post.of(2).tagged("a", "b", "c", "d").row());
        List<Row> five = List.of(
                Post.of(1).tagged("a", "b", "c", "d", "e", "once").row(),
                Post.of(2).tagged("a", "b", "c", "d", "e").row());

        assertThat(Analyse.of(four, List.of()).topTags())
                .extracting(TopTag::tag)
                .contains("once");
        assertThat(Analyse.of(five, List.of()).topTags())
                .extracting(TopTag::tag)
                .containsExactly("a", "b", "c", "d", "e");
    }

    /// Proves I-54: exactly 0.70 is a signature, exactly 0.40 a bridge.
    @Test
    void the_borders_of_a_role_belong_to_the_stronger_one() {
        assertThat(role(7, 3)).isEqualTo(Role.SIGNATURE);
        assertThat(role(69, 31)).isEqualTo(Role.BRIDGE);
        assertThat(role(4, 3, 3)).isEqualTo(Role.BRIDGE);
        assertThat(role(39, 31, 30)).isEqualTo(Role.SHARED);
    }

    @Test
    void of_equally_strong_narratives_the_first_is_dominant_and_rows_in_none_do_not_count() {
        List<Row> all = rows(7, number -> Post.of(number).tagged("a").engaging(0.5));
        List<Narrative> narratives =
                List.of(Conversation.narrative(1, all.subList(3, 6)), Conversation.narrative(2, all.subList(0, 3)));

        assertThat(Analyse.of(all, narratives).tagNarrativeMap())
                .containsExactly(new TagRole("a", 6, "query:1", "Story 1", 0.5, Role.BRIDGE, 1, 0.5, 0));
    }

    @Test
    void a_pair_needs_three_common_rows_and_is_measured_against_the_better_of_the_two_alone() {
        List<Row> rows = List.of(
                Post.of(1).tagged("b", "a").engaging(0.75).row(),
                Post.of(2).tagged("a", "b", "c").engaging(0.75).row(),
                Post.of(3).tagged("a", "b", "c").engaging(0.75).row(),
                Post.of(4).tagged("a").engaging(0.5).row(),
                Post.of(5).tagged("b").engaging(0.25).row());

        assertThat(Analyse.of(rows, List.of()).tagCombinations())
                .containsExactly(new TagPair("a", "b", 3, 0.75, 0.5, 0.25, 50));
    }

    @Test
    void a_lift_needs_three_rows_on_each_side_and_engagement_without_it() {
        List<Row> two = sides(3, 2, 0.5);
        List<Row> silent = sides(3, 3, 0);
        List<Row> enough = sides(3, 3, 0.5);

        assertThat(Analyse.of(two, List.of(Conversation.narrative(1, two))).attributeLifts())
                .isEmpty();
        assertThat(Analyse.of(silent, List.of(Conversation.narrative(1, silent)))
                        .attributeLifts())
                .isEmpty();
        assertThat(Analyse.of(enough, List.of(Conversation.narrative(1, enough)))
                        .attributeLifts())
                .containsExactly(new NarrativeLifts("query:1", "Story 1", List.of(new Lift("a", 50, 3, 3, 0.75, 0.5))));
    }

    @Test
    void a_lowering_counts_as_much_as_a_lift_of_its_size() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(3, number -> Post.of(number).tagged("down").engaging(0.125)));
        rows.addAll(rows(3, number -> Post.of(10 + number).tagged("up").engaging(0.5)));
        rows.addAll(rows(3, number -> Post.of(20 + number).engaging(0.5)));

        assertThat(Analyse.of(rows, List.of(Conversation.narrative(1, rows))).attributeLifts())
                .singleElement()
                .satisfies(narrative ->
                        assertThat(narrative.lifts()).extracting(Lift::tag).containsExactly("down", "up"));
    }

    @Test
    void signals_without_a_positive_premium_score_nothing_and_come_by_count() {
        List<Row> rows = new ArrayList<>(rows(3, number -> Post.of(number).tagged("b", "a")));
        rows.add(Post.of(9).tagged("b").row());
        rows.add(Post.of(10).engaging(1).row());

        assertThat(Analyse.of(rows, List.of()).tagSignals())
                .extracting(TagSignal::tag, TagSignal::count, TagSignal::opportunityScore)
                .containsExactly(tuple("b", 4, 0.0), tuple("a", 3, 0.0));
    }

    private static Role role(int... shares) {
        List<Row> all = new ArrayList<>();
        List<Narrative> narratives = new ArrayList<>();
        for (int share : shares) {
            int from = all.size();
            List<Row> own = rows(share, number -> Post.of(from + number).tagged("a"));
            all.addAll(own);
            narratives.add(Conversation.narrative(narratives.size() + 1, own));
        }
        return Analyse.of(all, narratives).tagNarrativeMap().getFirst().role();
    }

    private static List<Row> sides(int with, int without, double engagement) {
        return Stream.concat(
                        rows(with, number -> Post.of(number).tagged("a").engaging(0.75)).stream(),
                        rows(without, number -> Post.of(100 + number).engaging(engagement)).stream())
                .toList();
    }

    private static List<Row> rows(int count, IntFunction<Post> post) {
        return IntStream.range(0, count)
                .mapToObj(number -> post.apply(number).row())
                .toList();
    }
}
