package dev.coldpath.intelligence.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.analyse.Analysis.PlatformOpportunity;
import dev.coldpath.intelligence.analyse.Analysis.SignalClass;
import dev.coldpath.intelligence.analyse.Analysis.TagPair;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalyseTest {
    @Test
    void no_rows_teach_nothing() {
        assertThat(Analyse.of(List.of(), List.of()))
                .isEqualTo(new Analysis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void one_row_has_its_tags_and_its_creator_and_no_more() {
        Row row = Post.of(1)
                .by("Ana")
                .tagged("b", "a")
                .viewed(10)
                .engaging(1)
                .scored(0.8)
                .row();

        Analysis analysis = Analyse.of(List.of(row), List.of());

        assertThat(analysis.topTags())
                .containsExactly(
                        new TopTag("a", 1, 1, 1, 1, 0, SignalClass.ESTABLISHED),
                        new TopTag("b", 1, 1, 1, 1, 0, SignalClass.ESTABLISHED));
        assertThat(analysis.creators()).extracting(Amplifier::amplifierScore).containsExactly(1.0);
        assertThat(analysis.tagCombinations()).isEmpty();
        assertThat(analysis.tagNarrativeMap()).isEmpty();
        assertThat(analysis.platformOpportunities()).isEmpty();
        assertThat(analysis.tagSignals()).isEmpty();
        assertThat(analysis.attributeLifts()).isEmpty();
    }

    @Test
    void rows_without_tags_and_handles_still_have_a_platform_opportunity() {
        List<Row> rows = rows(4, number -> Post.of(number).engaging(0.5));

        Analysis analysis = Analyse.of(rows, List.of(Conversation.narrative(1, rows)));

        assertThat(analysis.platformOpportunities())
                .extracting(PlatformOpportunity::opportunityScore)
                .containsExactly(0.0);
        assertThat(analysis.topTags()).isEmpty();
        assertThat(analysis.creators()).isEmpty();
    }

    /// Proves I-54: premiums are 0 when the baseline is 0.
    @Test
    void where_nobody_engages_every_premium_is_zero() {
        List<Row> rows =
                rows(6, number -> Post.of(number).tagged("a", "b").by("ana").on(number < 3 ? "X" : "REDDIT"));

        Analysis analysis = Analyse.of(rows, List.of(Conversation.narrative(1, rows)));

        assertThat(analysis.topTags())
                .extracting(TopTag::engagementPremiumPct)
                .containsExactly(0.0, 0.0)
                .allMatch(premium -> Double.compare(premium, 0) == 0);
        assertThat(analysis.tagCombinations()).containsExactly(new TagPair("a", "b", 6, 0, 0, 0, 0));
        assertThat(analysis.tagNarrativeMap()).allMatch(role -> role.engagementPremiumPct() == 0);
        assertThat(analysis.platformOpportunities()).allMatch(at -> at.opportunityScore() == 0);
        assertThat(analysis.tagSignals()).hasSize(2).allMatch(signal -> signal.opportunityScore() == 0);
        assertThat(analysis.attributeLifts()).isEmpty();
        assertThat(analysis.creators()).extracting(Amplifier::amplifierScore).containsExactly(0.3, 0.3);
    }

    @Test
    void a_creator_is_one_in_any_letter_case_and_another_on_another_platform() {
        List<Row> rows = List.of(
                Post.of(1).by("RunLab").viewed(100).scored(1).row(),
                Post.of(2).by("runlab").followed(50_000).viewed(20).scored(0.5).row(),
                Post.of(3).by("runlab").on("X").row(),
                Post.of(4).row());

        List<Amplifier> creators = Analyse.of(rows, List.of()).creators();

        assertThat(creators).hasSize(2);
        assertThat(creators.getFirst())
                .isEqualTo(
                        new Amplifier(3380028227454179L, "TIKTOK", "RunLab", OptionalLong.of(50_000), 2, 120, 0.75, 1));
        assertThat(creators.getLast().platform()).isEqualTo("X");
    }

    @Test
    void a_total_stops_at_the_largest_exact_integer() {
        long most = (1L << 53) - 1;
        List<Row> rows = rows(2, number -> Post.of(number).by("ana").viewed(most));

        assertThat(Analyse.of(rows, List.of()).creators())
                .extracting(Amplifier::totalEngagement)
                .containsExactly(most);
    }

    /// Proves I-54.
    @Test
    void no_list_is_longer_than_its_cap() {
        List<Row> rows = IntStream.range(0, 660)
                .mapToObj(number -> Post.of(number)
                        .by("h" + number % 60)
                        .tagged("t" + number % 110, "u" + number % 110, "v" + number % 55)
                        .engaging(number % 11 / 10.0)
                        .row())
                .toList();

        Analysis analysis = Analyse.of(rows, List.of(Conversation.narrative(1, rows)));

        assertThat(analysis.topTags()).hasSize(30);
        assertThat(analysis.tagCombinations()).hasSize(20);
        assertThat(analysis.tagNarrativeMap()).hasSize(50);
        assertThat(analysis.creators()).hasSize(50);
        assertThat(analysis.tagSignals()).hasSize(100);
        assertThat(analysis.attributeLifts())
                .singleElement()
                .satisfies(narrative -> assertThat(narrative.lifts()).hasSize(10));
    }

    @Test
    void a_narrative_on_one_platform_is_told_to_adapt_and_one_on_two_to_choose() {
        List<Row> one = rows(3, number -> Post.of(number).engaging(0.5));
        List<Row> two = rows(4, number -> Post.of(10 + number).on(number < 2 ? "X" : "REDDIT"));
        List<Row> all = Stream.concat(one.stream(), two.stream()).toList();

        List<PlatformOpportunity> opportunities = Analyse.of(
                        all, List.of(Conversation.narrative(1, two), Conversation.narrative(2, one)))
                .platformOpportunities();

        assertThat(opportunities)
                .extracting(PlatformOpportunity::narrativeId, at -> at.spread().dominant())
                .containsExactly(tuple("query:2", "TIKTOK"), tuple("query:1", "REDDIT"));
        assertThat(opportunities)
                .extracting(PlatformOpportunity::opportunity)
                .containsExactly(
                        "This narrative lives on one platform; adapt its format for the platforms where it is missing.",
                        "This narrative already spans platforms; put weight where it engages best.");
    }

    private static List<Row> rows(int count, IntFunction<Post> post) {
        return IntStream.range(0, count)
                .mapToObj(number -> post.apply(number).row())
                .toList();
    }
}
