package dev.coldpath.intelligence.ask;

import static dev.coldpath.intelligence.ask.Sent.brief;
import static dev.coldpath.intelligence.ask.Sent.complaint;
import static dev.coldpath.intelligence.ask.Sent.object;
import static dev.coldpath.intelligence.ask.Sent.search;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves I-24.
class AskedTest {
    private static final String VECTORS =
            "input.vectors must be all_media or a list of image_vector, video_vector, text_vector";

    @Test
    void every_kind_is_asked_with_its_least_input() {
        Map<Kind, String> least = Map.of(
                Kind.INTELLIGENCE_SEARCH, "{'query':'x'}",
                Kind.INTELLIGENCE_DISCOVER, "{'query':'x'}",
                Kind.CAMPAIGN_BRIEF, "{'campaign':'x'}",
                Kind.LLM_CONTEXT, "{'campaign':{'name':'x'}}");

        least.forEach(
                (kind, input) -> assertThat(Asked.of(object("{'kind':'" + kind.wire() + "','input':" + input + "}")))
                        .isEqualTo(new Asked.Ok(kind, object(input))));
    }

    @Test
    void the_input_is_kept_as_it_was_sent() {
        ObjectNode body = object(search(",'limit':null,'own':{'a':[1]},'platforms':[' tiktok ','']"));

        assertThat(Asked.of(body)).isEqualTo(new Asked.Ok(Kind.INTELLIGENCE_SEARCH, (ObjectNode) body.get("input")));
    }

    @Test
    void a_kind_is_one_of_the_four() {
        String wrong = "kind must be one of intelligence_search, intelligence_discover, campaign_brief, llm_context";
        for (String kind : List.of("null", "1", "'score'", "'INTELLIGENCE_SEARCH'", "''", "['llm_context']", "'x'")) {
            assertThat(complaint("{'kind':" + kind + "}")).as(kind).isEqualTo(wrong);
        }
        assertThat(complaint("{'input':{'query':'x'}}")).isEqualTo(wrong);
    }

    @Test
    void an_input_is_an_object() {
        assertThat(complaint("{'kind':'llm_context'}")).isEqualTo("input is required");
        assertThat(complaint("{'kind':'llm_context','input':null}")).isEqualTo("input is required");
        for (String input : List.of("'x'", "1", "[]", "[{'query':'x'}]", "true")) {
            assertThat(complaint("{'kind':'llm_context','input':" + input + "}"))
                    .as(input)
                    .isEqualTo("input must be an object");
        }
    }

    @Test
    void a_query_is_a_text_that_says_something() {
        for (String input :
                List.of("{}", "{'query':null}", "{'query':''}", "{'query':' \\n\\t '}", "{'campaign':'x'}")) {
            assertThat(complaint("{'kind':'intelligence_search','input':" + input + "}"))
                    .as(input)
                    .isEqualTo("input.query is required");
        }
        for (String query : List.of("1", "['x']", "{}", "true")) {
            assertThat(complaint("{'kind':'intelligence_discover','input':{'query':" + query + "}}"))
                    .as(query)
                    .isEqualTo("input.query must be a string");
        }
    }

    @Test
    void a_query_has_two_thousand_characters_after_trimming() {
        String longest = "😀".repeat(2000);

        assertThat(complaint("{'kind':'intelligence_search','input':{'query':'  " + longest + " '}}"))
                .isEmpty();
        assertThat(complaint("{'kind':'intelligence_search','input':{'query':'" + longest + "x'}}"))
                .isEqualTo("input.query must be at most 2000 characters");
    }

    @Test
    void a_campaign_is_a_text_or_an_object_with_a_name() {
        Map<String, String> complaints = new LinkedHashMap<>();
        complaints.put("null", "input.campaign is required");
        complaints.put("''", "input.campaign is required");
        complaints.put("'  '", "input.campaign is required");
        complaints.put("1", "input.campaign must be a string or an object");
        complaints.put("['x']", "input.campaign must be a string or an object");
        complaints.put("false", "input.campaign must be a string or an object");
        complaints.put("'" + "x".repeat(2001) + "'", "input.campaign must be at most 2000 characters");
        complaints.put("{}", "input.campaign.name is required");
        complaints.put("{'name':null}", "input.campaign.name is required");
        complaints.put("{'name':' '}", "input.campaign.name is required");
        complaints.put("{'name':7}", "input.campaign.name must be a string");
        complaints.put("{'name':['x']}", "input.campaign.name must be a string");
        complaints.put("{'name':'" + "x".repeat(2001) + "'}", "input.campaign.name must be at most 2000 characters");

        assertThat(complaint("{'kind':'campaign_brief','input':{'query':'x'}}"))
                .isEqualTo("input.campaign is required");
        complaints.forEach((campaign, text) -> assertThat(
                        complaint("{'kind':'llm_context','input':{'campaign':" + campaign + "}}"))
                .as(campaign)
                .isEqualTo(text));
    }

    @Test
    void what_a_campaign_says_about_itself_is_text() {
        for (String name : List.of("goal", "product", "audience", "tone")) {
            String campaign = "{'kind':'llm_context','input':{'campaign':{'name':'x','" + name + "':%s}}}";
            assertThat(complaint(campaign.formatted("1"))).isEqualTo("input.campaign." + name + " must be a string");
            assertThat(complaint(campaign.formatted("'" + "x".repeat(2001) + "'")))
                    .isEqualTo("input.campaign." + name + " must be at most 2000 characters");
            assertThat(complaint(campaign.formatted("null"))).isEmpty();
            assertThat(complaint(campaign.formatted("' " + "x".repeat(2000) + " '")))
                    .isEmpty();
        }
        for (String name : List.of("audience", "tone")) {
            assertThat(complaint(brief(",'" + name + "':{}"))).isEqualTo("input." + name + " must be a string");
            assertThat(complaint(brief(",'" + name + "':'" + "x".repeat(2001) + "'")))
                    .isEqualTo("input." + name + " must be at most 2000 characters");
        }
    }

    @Test
    void platforms_are_at_most_twenty_texts() {
        for (String platforms : List.of("'TIKTOK'", "{}", "1", "[1]", "['X',null]", "[['X']]")) {
            assertThat(complaint(search(",'platforms':" + platforms)))
                    .as(platforms)
                    .isEqualTo("input.platforms must be an array of strings");
        }
        String twenty = "'X'" + ",'X'".repeat(19);
        assertThat(complaint(brief(",'platforms':[" + twenty + ",'']")))
                .isEqualTo("input.platforms must have at most 20 entries");
        assertThat(complaint(brief(",'platforms':[" + twenty + "]"))).isEmpty();
        assertThat(complaint(search(",'platforms':[]"))).isEmpty();
        assertThat(complaint(search(",'platforms':null"))).isEmpty();
    }

    @Test
    void a_window_is_one_of_four_words() {
        for (String window : List.of("'1h'", "'7D'", "''", "7", "['7d']", "' 7d'")) {
            assertThat(complaint(search(",'window':" + window)))
                    .as(window)
                    .isEqualTo("input.window must be one of 24h, 7d, 30d, all");
        }
        for (String window : List.of("'24h'", "'7d'", "'30d'", "'all'", "null")) {
            assertThat(complaint(brief(",'window':" + window))).as(window).isEmpty();
        }
    }

    @Test
    void an_integer_is_an_integer_however_it_is_written() {
        for (String name : List.of("limit", "topK", "clusterCount", "debugUnmatchedLimit")) {
            for (String number : List.of("1.5", "'5'", "true", "[]", "{}", "1e-3")) {
                assertThat(complaint(search(",'" + name + "':" + number)))
                        .as(name + " " + number)
                        .isEqualTo("input." + name + " must be an integer");
            }
            for (String number : List.of("5", "1000.0", "1e2", "-7", "0", "-0.0", "9007199254740991", "null")) {
                assertThat(complaint(search(",'" + name + "':" + number)))
                        .as(name + " " + number)
                        .isEmpty();
            }
        }
    }

    /// Proves I-27.
    @Test
    void vectors_are_known_names() {
        for (String vectors : List.of(
                "[]",
                "'audio'",
                "['audio']",
                "''",
                "' '",
                "'image,'",
                "'image,,text'",
                "['text','']",
                "[1]",
                "[null]",
                "{}",
                "1",
                "['all_media']",
                "'all_media,text'",
                "'all media'",
                "['image,video']")) {
            assertThat(complaint(search(",'vectors':" + vectors))).as(vectors).isEqualTo(VECTORS);
        }
        for (String vectors : List.of(
                "'all_media'",
                "'ALL_MEDIA'",
                "'image'",
                "'image_vector,video_vector'",
                "' Image , TEXT_vector '",
                "['video']",
                "['text_vector','TEXT']",
                "null")) {
            assertThat(complaint(search(",'vectors':" + vectors))).as(vectors).isEmpty();
        }
    }

    @Test
    void a_distance_is_within_0_and_2() {
        for (String distance : List.of("-0.1", "2.000001", "'1'", "true", "[]", "3")) {
            assertThat(complaint(search(",'maxDistance':" + distance)))
                    .as(distance)
                    .isEqualTo("input.maxDistance must be a number between 0 and 2 or null");
        }
        for (String distance : List.of("0", "2", "2.0", "0.35", "null", "1e-9")) {
            assertThat(complaint(search(",'maxDistance':" + distance)))
                    .as(distance)
                    .isEmpty();
        }
    }

    @Test
    void a_switch_is_true_or_false() {
        for (String name : List.of("expandQuery", "debug")) {
            for (String value : List.of("'true'", "1", "0", "[]", "{}")) {
                assertThat(complaint(search(",'" + name + "':" + value)))
                        .isEqualTo("input." + name + " must be a boolean");
            }
            assertThat(complaint(search(",'" + name + "':null"))).isEmpty();
        }
        assertThat(complaint(brief(",'debug':'yes'"))).isEqualTo("input.debug must be a boolean");
    }

    @Test
    void what_a_kind_does_not_know_is_not_looked_at() {
        assertThat(complaint(brief(",'query':1,'vectors':[],'maxDistance':9,'expandQuery':1,'clusterCount':'x'")))
                .isEmpty();
        assertThat(complaint(search(",'campaign':1,'audience':2,'tone':[],'goal':{},'own':null")))
                .isEmpty();
        assertThat(complaint("{'kind':'intelligence_search','input':{'query':'x'},'more':[1]}"))
                .isEmpty();
    }

    /// Whatever else is wrong, what stands first in the contract's table is told.
    @Test
    void the_first_failure_wins() {
        List<String> query = List.of(
                "'query':1",
                "'platforms':1",
                "'window':1",
                "'limit':'x'",
                "'topK':'x'",
                "'clusterCount':'x'",
                "'debugUnmatchedLimit':'x'",
                "'vectors':[]",
                "'maxDistance':3",
                "'expandQuery':1",
                "'debug':1");
        List<String> campaign = List.of(
                "'campaign':{'name':'x','goal':1}",
                "'audience':1",
                "'tone':1",
                "'platforms':1",
                "'window':1",
                "'limit':'x'",
                "'topK':'x'",
                "'debugUnmatchedLimit':'x'",
                "'debug':1");

        theFirstOf(query, "intelligence_discover", "'query':'x'");
        theFirstOf(campaign, "campaign_brief", "'campaign':'x'");
    }

    private static void theFirstOf(List<String> wrongs, String kind, String right) {
        for (long seed = 1; seed <= 300; seed++) {
            Random chance = new Random(seed);
            List<String> members = new ArrayList<>(wrongs);
            members.removeIf(_ -> chance.nextInt(3) == 0);
            String first = members.isEmpty() ? "" : alone(members.getFirst(), kind, right);
            String all = String.join(",", members);
            boolean hasRequired = members.contains(wrongs.getFirst());
            String input = hasRequired ? all : right + (all.isEmpty() ? "" : "," + all);

            assertThat(complaint("{'kind':'" + kind + "','input':{" + input + "}}"))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    private static String alone(String member, String kind, String right) {
        boolean isRequired = member.startsWith(right.substring(0, right.indexOf(':')));
        String text = complaint("{'kind':'" + kind + "','input':{" + (isRequired ? "" : right + ",") + member + "}}");
        assertThat(text).isNotEmpty();
        return text;
    }
}
