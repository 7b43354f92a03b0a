package dev.coldpath.intelligence.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InsightsTest {
    private static final Wording NONE = new Wording(List.of(), List.of(), List.of());

    @Test
    void sentences_about_tags_come_in_their_order() {
        assertThat(templates(Sample.ANALYSIS).tagInsights())
                .containsExactly(
                        "#run appears in 12 of 30 posts and engages 20% above average.",
                        "#sleep engages 60% above average across 3 posts.",
                        "#run sits 29% on X and runs 20% below the baseline.",
                        "Pairing #run with #watch lifts engagement 51% over the better of the two (5 posts).",
                        "#watch is widely used (1,250 posts) and engages 13% below average.",
                        "#gps is still rare (2 posts) and engages 90% above average.");
    }

    @Test
    void the_most_frequent_tag_is_named_where_there_is_room() {
        Analysis noPairs = new Analysis(
                Sample.ANALYSIS.topTags(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Sample.ANALYSIS.tagSignals(),
                List.of());

        assertThat(templates(noPairs).tagInsights())
                .hasSize(6)
                .last()
                .isEqualTo("#watch is the most common tag (1,250 of 30 posts).");
    }

    @Test
    void sentences_about_narratives_come_in_their_order() {
        assertThat(templates(Sample.ANALYSIS).narrativeInsights())
                .containsExactly(
                        "\"Running\" leads with a trend score of 0.712346: 12 posts from 11 creators.",
                        "\"Watches\" is 63% on TIKTOK and runs 20% above the baseline.",
                        "Inside \"Watches\", posts tagged #sleep engage 33% better (4 with, 11 without).",
                        "Inside \"Watches\", posts tagged #x engage 50% worse (5 with, 10 without).",
                        "\"Watches\" spans 3 platforms.",
                        "\"Watches\" holds the freshest posts.");
        assertThat(templates(Sample.NOTHING).narrativeInsights())
                .containsExactly(
                        "\"Running\" leads with a trend score of 0.712346: 12 posts from 11 creators.",
                        "\"Watches\" spans 3 platforms.",
                        "\"Watches\" holds the freshest posts.",
                        "\"Watches\" is the largest narrative with 15 of 30 posts.");
    }

    @Test
    void the_overall_sentences_are_picked_from_both_and_from_creators() {
        assertThat(templates(Sample.ANALYSIS).insights())
                .containsExactly(
                        "\"Running\" leads with a trend score of 0.712346: 12 posts from 11 creators.",
                        "#run appears in 12 of 30 posts and engages 20% above average.",
                        "\"Watches\" is 63% on TIKTOK and runs 20% above the baseline.",
                        "Pairing #run with #watch lifts engagement 51% over the better of the two (5 posts).",
                        "Inside \"Watches\", posts tagged #sleep engage 33% better (4 with, 11 without).",
                        "@runlab on TIKTOK amplifies most: 3 posts, 1,234,567 total engagement.");
    }

    /// Proves I-57.
    @Test
    void three_sentences_are_too_few_for_a_list() {
        assertThat(templates(Sample.NOTHING).tagInsights()).isEmpty();
        assertThat(templates(Sample.NOTHING).insights()).isEmpty();
        assertThat(new Insights(Scripted.noPen()).of(List.of(), List.of(), Sample.NOTHING))
                .isEqualTo(NONE);
    }

    /// Proves I-57.
    @Test
    void every_list_has_none_or_four_to_six_lines_whatever_the_analysis_holds() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Analysis part = new Analysis(
                    some(random, Sample.ANALYSIS.topTags()),
                    some(random, Sample.ANALYSIS.tagCombinations()),
                    List.of(),
                    some(random, Sample.ANALYSIS.creators()),
                    some(random, Sample.ANALYSIS.platformOpportunities()),
                    some(random, Sample.ANALYSIS.tagSignals()),
                    some(random, Sample.ANALYSIS.attributeLifts()));

            Wording wording = new Insights(Scripted.noPen()).of(Sample.ROWS, some(random, Sample.NARRATIVES), part);

            assertThat(List.of(wording.insights(), wording.tagInsights(), wording.narrativeInsights()))
                    .as("seed %d", seed)
                    .allMatch(lines -> lines.isEmpty() || (lines.size() >= 4 && lines.size() <= 6))
                    .allSatisfy(lines -> assertThat(lines).doesNotHaveDuplicates());
        }
    }

    @Test
    void a_models_lines_are_trimmed_cut_to_six_and_freed_of_what_cannot_be_used() {
        Scripted model = Scripted.saying("""
                {"insights":[" one ","two","three","four","five","six","seven"],
                 "tagInsights":["one","a\\nb","two","",7,null,"three","%s","four"],
                 "narrativeInsights":["one","two","three"]}""".formatted("x".repeat(401)));

        Wording wording = new Insights(model.pen()).of(Sample.ROWS, Sample.NARRATIVES, Sample.ANALYSIS);

        assertThat(wording.insights()).containsExactly("one", "two", "three", "four", "five", "six");
        assertThat(wording.tagInsights()).containsExactly("one", "two", "three", "four");
        assertThat(wording.narrativeInsights()).isEmpty();
        assertThat(model.limits()).containsExactly(Duration.ofSeconds(30));
    }

    /// Proves I-56.
    @Test
    void a_failing_model_leaves_empty_lists() {
        for (Scripted model : List.of(
                Scripted.failing(),
                Scripted.throwing(new UpstreamFailed(504, new IllegalStateException("late"))),
                Scripted.throwing(new IllegalStateException("a bug of an adapter")),
                Scripted.saying("no JSON"),
                Scripted.saying("{}"),
                Scripted.saying("{\"insights\":\"one\",\"tagInsights\":{\"a\":\"b\"},\"narrativeInsights\":null}"))) {
            assertThat(new Insights(model.pen()).of(Sample.ROWS, Sample.NARRATIVES, Sample.ANALYSIS))
                    .isEqualTo(NONE);
        }
    }

    @Test
    void past_four_minutes_no_model_is_asked_and_the_lists_are_empty() {
        Scripted model = Scripted.saying("{}");

        assertThat(new Insights(model.pen(Duration.ofSeconds(241))).of(Sample.ROWS, Sample.NARRATIVES, Sample.ANALYSIS))
                .isEqualTo(NONE);
        assertThat(model.prompts()).isEmpty();
    }

    @Test
    void a_model_cannot_speak_about_what_there_is_not() {
        String four = "[\"one\",\"two\",\"three\",\"four\"]";
        Scripted model = Scripted.saying(
                "{\"insights\":%s,\"tagInsights\":%s,\"narrativeInsights\":%s}".formatted(four, four, four));

        Wording wording = new Insights(model.pen()).of(Sample.ROWS, List.of(), Sample.NOTHING);

        assertThat(wording.insights()).hasSize(4);
        assertThat(wording.tagInsights()).isEmpty();
        assertThat(wording.narrativeInsights()).isEmpty();
        assertThat(new Insights(model.pen()).of(List.of(), List.of(), Sample.NOTHING))
                .isEqualTo(NONE);
        assertThat(model.prompts()).hasSize(1);
    }

    private static Wording templates(Analysis analysis) {
        return new Insights(Scripted.noPen()).of(Sample.ROWS, Sample.NARRATIVES, analysis);
    }

    private static <T> List<T> some(Random random, List<T> all) {
        return all.stream().filter(_ -> random.nextBoolean()).toList();
    }
}
