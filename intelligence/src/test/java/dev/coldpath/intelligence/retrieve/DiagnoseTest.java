package dev.coldpath.intelligence.retrieve;

import static dev.coldpath.intelligence.retrieve.Asking.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.AskSettings;
import dev.coldpath.intelligence.ask.Inputs;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves I-46.
class DiagnoseTest {
    @Test
    void the_block_has_these_members_in_this_order() throws InterruptedException {
        ObjectNode json = retrieval(Asking.about("x").debugging(25), mixed());

        assertThat(json.properties())
                .extracting(member -> member.getKey())
                .containsExactly(
                        "vectorTargets",
                        "requestedLimit",
                        "effectiveLimit",
                        "limitCap",
                        "candidatesSeen",
                        "identityMatchedCandidates",
                        "matchedCandidates",
                        "filteredCandidates",
                        "filteredBreakdown",
                        "unmatchedCandidates",
                        "joinedResults",
                        "resultsReturned",
                        "mergeMethod",
                        "joinBreakdown",
                        "vectorDiagnostics",
                        "tagWidening",
                        "unmatchedSamples");
        assertThat(json.get("vectorTargets")).hasToString("[\"text_vector\",\"image_vector\",\"video_vector\"]");
        assertThat(json.get("mergeMethod").textValue()).isEqualTo("reciprocal_rank_fusion");
        assertThat(json.get("requestedLimit").isNull()).isTrue();
    }

    @Test
    void what_was_seen_is_counted_once_by_what_became_of_it() throws InterruptedException {
        ObjectNode json =
                retrieval(Asking.about("x").on("TIKTOK").of(Window.WEEK).debugging(25), mixed());

        assertThat(json.get("candidatesSeen").intValue()).isEqualTo(7);
        assertThat(json.get("identityMatchedCandidates").intValue()).isEqualTo(6);
        assertThat(json.get("matchedCandidates").intValue()).isEqualTo(1);
        assertThat(json.get("filteredCandidates").intValue()).isEqualTo(5);
        assertThat(json.get("filteredBreakdown")).hasToString("{\"canonical\":1,\"platform\":2,\"window\":2}");
        assertThat(json.get("unmatchedCandidates").intValue()).isEqualTo(1);
        assertThat(json.get("joinedResults").intValue()).isEqualTo(1);
        assertThat(json.get("resultsReturned").intValue()).isEqualTo(1);
        assertThat(json.get("joinBreakdown")).hasToString("{\"uuid\":1,\"weaviateId\":0,\"contentPlatformId\":0}");
    }

    @Test
    void a_narrow_window_over_old_data_says_that_there_is_data() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus();
        for (int i = 0; i < 277; i++) {
            corpus.with(Post.of(i).at(NOON.minus(Duration.ofDays(2))), VectorName.TEXT, 0.5);
        }

        ObjectNode json = retrieval(Asking.about("x").of(Window.DAY).debugging(3), corpus);

        assertThat(json.get("filteredBreakdown").get("window").intValue()).isEqualTo(277);
        assertThat(json.get("resultsReturned").intValue()).isZero();
        assertThat(json.get("vectorDiagnostics").get(0))
                .hasToString("{\"query\":\"x\",\"targetVector\":\"text_vector\",\"status\":\"ok\","
                        + "\"candidatesReturned\":0}");
        assertThat(json.get("unmatchedSamples")).hasSize(3);
    }

    @Test
    void a_sample_tells_the_candidate_and_the_item_it_joined() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1).at(NOON.minus(Duration.ofDays(2))).duplicateOf(9), VectorName.TEXT, 0.75)
                .record(
                        SmallCorpus.foreign("other", Optional.empty(), Optional.of("77"), Optional.of("X")),
                        VectorName.TEXT,
                        0.5);

        JsonNode samples = retrieval(Asking.about("x").debugging(25), corpus).get("unmatchedSamples");

        assertThat(samples.get(0))
                .hasToString(("{'weaviateObjectId':'" + Post.uuid(1) + "','contentId':'" + Post.uuid(1)
                                + "','contentPlatformId':'c1','platform':'TIKTOK','mediaType':null,'sourceUrl':null,"
                                + "'matchedBy':'uuid','postgresUuid':'" + Post.uuid(1)
                                + "','postgresPlatform':'TIKTOK','postgresPublishedAt':'2026-04-26T12:00:00.000Z',"
                                + "'postgresCanonicalUuid':'" + Post.uuid(9) + "','distance':0.5,"
                                + "'targetVectors':['text_vector'],'rrfScore':0.016393,'rawSimilarity':0.75,"
                                + "'reason':'postgres_row_filtered_canonical'}")
                        .replace('\'', '"'));
        assertThat(samples.get(1))
                .hasToString(("{'weaviateObjectId':'other','contentId':null,'contentPlatformId':'77','platform':'X',"
                                + "'mediaType':null,'sourceUrl':null,'matchedBy':null,'postgresUuid':null,"
                                + "'postgresPlatform':null,'postgresPublishedAt':null,'postgresCanonicalUuid':null,"
                                + "'distance':1,'targetVectors':['text_vector'],'rrfScore':0.016393,"
                                + "'rawSimilarity':0.5,'reason':'no_postgres_identity_match'}")
                        .replace('\'', '"'));
    }

    @Test
    void samples_are_as_many_as_asked_for_the_best_first_with_their_reasons() throws InterruptedException {
        Asking asking = Asking.about("x").on("TIKTOK").of(Window.WEEK);

        assertThat(retrieval(asking.debugging(25), mixed()).get("unmatchedSamples"))
                .extracting(sample -> sample.get("reason").textValue())
                .containsExactlyInAnyOrder(
                        "postgres_row_filtered_canonical", "postgres_row_filtered_platform",
                        "postgres_row_filtered_platform", "postgres_row_filtered_window",
                        "postgres_row_filtered_window", "no_postgres_identity_match");
        assertThat(retrieval(asking.debugging(25), mixed()).get("unmatchedSamples"))
                .extracting(sample -> -sample.get("rrfScore").doubleValue())
                .isSorted();
        assertThat(retrieval(asking.debugging(2), mixed()).get("unmatchedSamples"))
                .hasSize(2);
        assertThat(retrieval(asking.debugging(0), mixed()).get("unmatchedSamples"))
                .isEmpty();
    }

    /// Proves I-25.
    @Test
    void limits_are_told_as_asked_and_as_they_hold() throws InterruptedException {
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("query", "x")
                .put("limit", 60_000)
                .put("debug", true);
        Waits waits = new Waits(NOON);
        RetrieveOutcome outcome = new Retrieve(waits, waits, Thread.ofVirtual().factory())
                .run(new Inputs(new AskSettings(500, false)).query(input), NOON, mixed().corpus());

        ObjectNode json = ((RetrieveOutcome.Found) outcome)
                .retrieved()
                .diagnosis()
                .orElseThrow()
                .json();

        assertThat(json.get("requestedLimit").longValue()).isEqualTo(60_000);
        assertThat(json.get("effectiveLimit").intValue()).isEqualTo(500);
        assertThat(json.get("limitCap").intValue()).isEqualTo(500);
    }

    /// Proves I-47.
    @Test
    void a_run_with_and_one_without_it_return_the_same() throws InterruptedException {
        for (Asking asking : List.of(
                Asking.about("x"),
                Asking.about("x #a").on("TIKTOK"),
                Asking.about("x").of(Window.WEEK).expanded())) {
            Retrieved plain = asking.found(mixed());
            Retrieved told = asking.debugging(5).found(mixed());

            assertThat(told.rows()).isEqualTo(plain.rows());
            assertThat(told.variants()).isEqualTo(plain.variants());
            assertThat(plain.diagnosis()).isEmpty();
            assertThat(told.diagnosis()).isPresent();
        }
    }

    /// Proves I-47: rows do not depend on whether anybody asks how they were found, even where the index is out of
    /// date.
    @Test
    void what_only_the_search_without_filters_finds_is_no_row_though_it_might_be() throws InterruptedException {
        SmallCorpus corpus = new SmallCorpus()
                .with(Post.of(1), VectorName.TEXT, 0.9)
                .record(SmallCorpus.record(Post.of(2).duplicateOf(1).item()), VectorName.TEXT, 0.8)
                .with(Post.of(2));

        Retrieved told = Asking.about("x").debugging(5).found(corpus);

        assertThat(told.rows()).extracting(Row::uuid).containsExactly(Post.uuid(1));
        assertThat(told.diagnosis().orElseThrow().json().get("candidatesSeen").intValue())
                .isEqualTo(1);
    }

    @Test
    void a_search_without_filters_that_fails_costs_its_counts_only() throws InterruptedException {
        SmallCorpus corpus = mixed();
        corpus.vectors.before(query -> {
            if (query.filter().duplicates()) {
                throw new UpstreamFailed(400, new IllegalStateException("wanted"));
            }
        });
        Asking asking = Asking.about("x").on("TIKTOK").of(Window.WEEK).debugging(5);

        ObjectNode json = retrieval(asking, corpus);

        assertThat(json.get("resultsReturned").intValue()).isEqualTo(1);
        assertThat(json.get("filteredCandidates").intValue()).isZero();
    }

    /// One row, five that are none for a question about a week of one platform, one record without an item.
    private static SmallCorpus mixed() {
        return new SmallCorpus()
                .with(Post.of(1).at(NOON).tagged("a"), VectorName.TEXT, 0.9)
                .with(Post.of(1).at(NOON).tagged("a"), VectorName.IMAGE, 0.9)
                .with(Post.of(2).at(NOON).duplicateOf(1), VectorName.TEXT, 0.8)
                .with(Post.of(3).on("X"), VectorName.TEXT, 0.7)
                .with(Post.of(4).on("X").at(NOON), VectorName.IMAGE, 0.7)
                .with(Post.of(5), VectorName.TEXT, 0.6)
                .with(Post.of(6).at(NOON.minus(Duration.ofDays(7)).minusMillis(1)), VectorName.VIDEO, 0.6)
                .record(
                        SmallCorpus.foreign("o", Optional.empty(), Optional.of("77"), Optional.of("TIKTOK")),
                        VectorName.TEXT,
                        0.55);
    }

    private static ObjectNode retrieval(Asking asking, SmallCorpus corpus) throws InterruptedException {
        return asking.found(corpus).diagnosis().orElseThrow().json();
    }
}
