package dev.coldpath.intelligence.ask;

import static dev.coldpath.intelligence.ask.Sent.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.QueryInput.Debug;
import dev.coldpath.intelligence.ask.QueryInput.Limit;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InputsTest {
    private static final Inputs INPUTS = new Inputs(AskSettings.DEFAULT);

    @Test
    void what_is_not_said_has_a_default() {
        QueryInput everything = new QueryInput(
                "smart  watch",
                Set.of(),
                List.of(VectorName.TEXT, VectorName.IMAGE, VectorName.VIDEO),
                new Limit(Optional.empty(), 1000, 1000),
                OptionalDouble.empty(),
                false,
                OptionalInt.empty(),
                Window.ALL,
                new Debug(false, 25));

        assertThat(INPUTS.query(object("{'query':' smart  watch '}"))).isEqualTo(everything);
        assertThat(INPUTS.query(object("{'query':'smart  watch','platforms':null,'vectors':null,'limit':null,"
                        + "'topK':null,'maxDistance':null,'expandQuery':null,'clusterCount':null,'window':null,"
                        + "'debug':null,'debugUnmatchedLimit':null}")))
                .isEqualTo(everything);
    }

    @Test
    void what_is_said_is_taken() {
        QueryInput asked = INPUTS.query(object("{'query':'x','platforms':['tiktok'],'vectors':['video','TEXT'],"
                + "'limit':200,'maxDistance':0.35,'expandQuery':true,'clusterCount':5,'window':'7d','debug':true,"
                + "'debugUnmatchedLimit':3}"));

        assertThat(asked)
                .isEqualTo(new QueryInput(
                        "x",
                        Set.of("TIKTOK"),
                        List.of(VectorName.TEXT, VectorName.VIDEO),
                        new Limit(Optional.of(200L), 200, 1000),
                        OptionalDouble.of(0.35),
                        true,
                        OptionalInt.of(5),
                        Window.WEEK,
                        new Debug(true, 3)));
    }

    /// Proves I-25.
    @Test
    void a_limit_is_brought_within_its_bounds_and_then_under_the_cap() {
        Map<String, Integer> effective = Map.of(
                "5",
                100,
                "100",
                100,
                "101",
                101,
                "-7",
                100,
                "999.0",
                999,
                "1e3",
                1000,
                "60000",
                1000,
                "9007199254740991",
                1000,
                "-9007199254740991",
                100);

        effective.forEach(
                (limit, rows) -> assertThat(limit(INPUTS, "'limit':" + limit).effective())
                        .as(limit)
                        .isEqualTo(rows));
        assertThat(limit(INPUTS, "'limit':60000")).isEqualTo(new Limit(Optional.of(60_000L), 1000, 1000));
        assertThat(limit(new Inputs(new AskSettings(10_000, false)), "'limit':60000")
                        .effective())
                .isEqualTo(10_000);
        assertThat(limit(new Inputs(new AskSettings(100, false)), "'own':1").effective())
                .isEqualTo(100);
    }

    /// Proves I-25.
    @Test
    void top_k_is_another_word_for_limit_which_wins() {
        assertThat(limit(INPUTS, "'topK':250")).isEqualTo(new Limit(Optional.of(250L), 250, 1000));
        assertThat(limit(INPUTS, "'topK':250,'limit':300").effective()).isEqualTo(300);
        assertThat(limit(INPUTS, "'topK':250,'limit':null").effective()).isEqualTo(250);
    }

    /// Proves I-25.
    @Test
    void a_number_of_clusters_is_brought_within_2_and_8() {
        Map<String, Integer> taken = Map.of("50", 8, "1", 2, "2", 2, "8", 8, "5.0", 5, "-9007199254740991", 2);

        taken.forEach((count, clusters) -> assertThat(INPUTS.query(object("{'query':'x','clusterCount':" + count + "}"))
                        .clusterCount())
                .as(count)
                .hasValue(clusters));
    }

    @Test
    void samples_are_brought_within_0_and_100() {
        Map<String, Integer> taken = Map.of("-1", 0, "0", 0, "100", 100, "101", 100, "9007199254740991", 100);

        taken.forEach(
                (count, samples) -> assertThat(INPUTS.query(object("{'query':'x','debugUnmatchedLimit':" + count + "}"))
                                .debug()
                                .samples())
                        .as(count)
                        .isEqualTo(samples));
    }

    /// Proves I-27.
    @Test
    void platforms_are_in_capitals_and_trimmed_and_blank_ones_are_none() {
        assertThat(platforms("['tiktok',' Reddit ','TIKTOK','',' ']")).containsExactly("TIKTOK", "REDDIT");
        assertThat(platforms("[]")).isEmpty();
        assertThat(platforms("['',' ']")).isEmpty();
        assertThat(platforms("['ınstagram']")).containsExactly("INSTAGRAM");
    }

    /// Proves I-27.
    @Test
    void vectors_are_taken_under_either_name_in_their_own_order() {
        assertThat(vectors("'all_media'")).containsExactly(VectorName.values());
        assertThat(vectors("'image'")).containsExactly(VectorName.IMAGE);
        assertThat(vectors("'video_vector, IMAGE_vector'")).containsExactly(VectorName.IMAGE, VectorName.VIDEO);
        assertThat(vectors("['video','text','video_vector']")).containsExactly(VectorName.TEXT, VectorName.VIDEO);
    }

    /// Proves I-26: whatever else the campaign is told, what is looked for is its name.
    @Test
    void a_campaign_as_a_text_and_as_an_object_look_for_the_same() {
        CampaignInput text = INPUTS.campaign(object("{'campaign':' launch ','window':'30d','limit':150}"));
        CampaignInput full = INPUTS.campaign(object("{'campaign':{'name':'launch','goal':'g','product':'p',"
                + "'audience':'a','tone':'t'},'window':'30d','topK':150,'audience':'b'}"));

        assertThat(text.search()).isEqualTo(full.search());
        assertThat(text.search()).isEqualTo(INPUTS.query(object("{'query':'launch','window':'30d','limit':150}")));
        assertThat(text.campaign().textValue()).isEqualTo(" launch ");
        assertThat(full.campaign().path("goal").textValue()).isEqualTo("g");
    }

    /// Proves I-26.
    @Test
    void tone_and_audience_of_the_campaign_hold_unless_the_input_has_its_own() {
        String campaign = "'campaign':{'name':'x','goal':' g ','product':'p','audience':'a','tone':'t'}";

        CampaignInput own = INPUTS.campaign(object("{" + campaign + "}"));
        CampaignInput over = INPUTS.campaign(object("{" + campaign + ",'audience':'b','tone':'u'}"));
        CampaignInput none = INPUTS.campaign(object("{'campaign':'x','audience':' ','tone':null}"));

        assertThat(own.goal()).contains("g");
        assertThat(own.product()).contains("p");
        assertThat(List.of(own.audience(), own.tone())).containsExactly(Optional.of("a"), Optional.of("t"));
        assertThat(List.of(over.audience(), over.tone())).containsExactly(Optional.of("b"), Optional.of("u"));
        assertThat(List.of(none.audience(), none.goal(), none.product(), none.tone()))
                .containsOnly(Optional.empty());
    }

    @Test
    void a_campaign_ignores_what_only_queries_know() {
        CampaignInput asked = INPUTS.campaign(object(
                "{'campaign':'x','vectors':[],'maxDistance':'far'," + "'expandQuery':true,'clusterCount':'many'}"));

        assertThat(asked.search()).isEqualTo(INPUTS.query(object("{'query':'x'}")));
    }

    /// Proves I-48: the deployment decides where the question does not.
    @Test
    void a_query_is_varied_when_the_deployment_says_so_and_the_question_does_not() {
        Inputs varying = new Inputs(new AskSettings(1000, true));

        assertThat(varying.query(object("{'query':'x'}")).expandQuery()).isTrue();
        assertThat(varying.query(object("{'query':'x','expandQuery':false}")).expandQuery())
                .isFalse();
        assertThat(varying.campaign(object("{'campaign':'x'}")).search().expandQuery())
                .isTrue();
    }

    @Test
    void a_cap_is_within_100_and_10000() {
        for (int cap : new int[] {99, 0, -1, 10_001}) {
            assertThatThrownBy(() -> new AskSettings(cap, false))
                    .hasMessage("limit cap: " + cap + " is not within 100 and 10000");
        }
    }

    @Test
    void whatever_is_admitted_can_be_asked_and_stays_within_every_bound() {
        List<String> numbers = List.of("0", "-1", "1e2", "1e15", "-5e9", "2147483648", "7.0", "null");
        for (long seed = 1; seed <= 500; seed++) {
            Random chance = new Random(seed);
            String body = Sent.search(",'limit':%s,'topK':%s,'clusterCount':%s,'debugUnmatchedLimit':%s"
                    .formatted(any(numbers, chance), any(numbers, chance), any(numbers, chance), any(numbers, chance)));
            assertThat(Sent.complaint(body)).as("seed %d", seed).isEmpty();

            QueryInput asked = INPUTS.query((ObjectNode) object(body).get("input"));

            assertThat(asked.limit().effective()).as("seed %d", seed).isBetween(100, 1000);
            assertThat(asked.clusterCount().orElse(2)).as("seed %d", seed).isBetween(2, 8);
            assertThat(asked.debug().samples()).as("seed %d", seed).isBetween(0, 100);
        }
    }

    private static String any(List<String> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }

    private static Limit limit(Inputs inputs, String members) {
        return inputs.query(object("{'query':'x'," + members + "}")).limit();
    }

    private static Set<String> platforms(String typed) {
        return INPUTS.query(object("{'query':'x','platforms':" + typed + "}")).platforms();
    }

    private static List<VectorName> vectors(String typed) {
        return INPUTS.query(object("{'query':'x','vectors':" + typed + "}")).vectors();
    }
}
