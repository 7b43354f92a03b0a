package dev.coldpath.intelligence.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.account.Mode;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.narrative.MadeUp;
import dev.coldpath.intelligence.narrative.MadeUpCluster;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.intelligence.narrative.PlainNaming;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NarrativeRoutesTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final DemoCorpus DEMO = new DemoCorpus(new PlainNaming());

    private final Item first =
            new MadeUp(1).tags("watch").at(NOON).seen(7).by("RunLab").item();
    private final Item second = new MadeUp(2).item();
    private final StoredNarrative page = new StoredNarrative(
            new MadeUpCluster(100).label("Late").trend(0.01).cluster(),
            List.of(
                    new Member(first.uuid(), 0.75, true),
                    new Member(second.uuid(), 0.5, false),
                    new Member(MadeUp.id(3), 0.25, false)),
            List.of(),
            List.of(),
            List.of(new Twins(first.uuid(), List.of(first.uuid(), MadeUp.id(9)))));
    private final Corpus live = LiveCorpus.of(
            List.of(first, second),
            List.of(),
            LongStream.concat(LongStream.rangeClosed(1, 60), LongStream.of(100))
                    .mapToObj(id -> id == 100
                            ? page
                            : new MadeUpCluster(id)
                                    .label("Watch " + id)
                                    .trend(0.5 + id % 3 / 10.0)
                                    .narrative())
                    .toList());
    private final Asking asking = new Asking(
            new NarrativeRoutes(
                            (mode, now) -> mode == Mode.LIVE ? live : DEMO.at(now),
                            new NarrativeSearch(Set.of("the")::contains))
                    .under(""),
            NOON);

    @Test
    void a_page_has_as_many_items_as_an_answer_has_room_for_the_most_relevant_first() {
        List<Item> items = LongStream.rangeClosed(1, 1_000)
                .mapToObj(id -> new MadeUp(id).saying("漢".repeat(5_000)).item())
                .toList();
        StoredNarrative large = new StoredNarrative(
                new MadeUpCluster(1).cluster(),
                items.stream().map(item -> new Member(item.uuid(), 0.5, false)).toList(),
                List.of(),
                List.of(),
                List.of());
        Map<UUID, Item> byId = items.stream().collect(Collectors.toMap(Item::uuid, Function.identity()));

        JsonNode page = NarrativeWire.detail(large, byId);

        assertThat(page.toString().getBytes(StandardCharsets.UTF_8).length)
                .isBetween(NarrativeWire.MOST_CONTENT - 20_000, NarrativeWire.MOST_CONTENT + 20_000);
        assertThat(page.at("/content/0/uuid").asText())
                .isEqualTo(items.getFirst().uuid().toString());
        assertThat(page.get("contentOmitted").asInt())
                .isEqualTo(1_000 - page.get("content").size())
                .isPositive();
    }

    /// Proves I-08.
    @Test
    void trending_goes_by_trend_score_and_then_by_id() {
        JsonNode json = ok("listTrendingNarratives", "limit=50");

        assertThat(json.get("window").asText()).isEqualTo("7d");
        assertThat(json.get("narratives")).hasSize(50);
        List<JsonNode> rows = StreamSupport.stream(json.get("narratives").spliterator(), false)
                .toList();
        for (int i = 1; i < rows.size(); i++) {
            double before = rows.get(i - 1).get("trend_score").asDouble();
            double after = rows.get(i).get("trend_score").asDouble();
            assertThat(before).isGreaterThanOrEqualTo(after);
            assertThat(before > after
                            || rows.get(i - 1).get("id").asLong()
                                    < rows.get(i).get("id").asLong())
                    .isTrue();
        }
    }

    /// Proves I-08.
    @Test
    void a_row_has_every_field_in_its_order() {
        JsonNode json = ok("listTrendingNarratives", "limit=1");

        assertThat(json.toString())
                .isEqualTo("{\"window\":\"7d\",\"narratives\":[{\"id\":2,\"window_key\":\"7d\","
                        + "\"window_start\":\"2026-05-05T12:00:00.000Z\",\"window_end\":\"2026-05-12T12:00:00.000Z\","
                        + "\"label\":\"Watch 2\",\"summary\":\"\",\"momentum_score\":0.5,\"emerging_score\":0.25,"
                        + "\"trend_score\":0.7,\"content_count\":0,\"creator_count\":0,\"platform_count\":0,"
                        + "\"total_engagement\":0,\"top_tags\":[],\"representative_content_uuid\":null,"
                        + "\"score_breakdown\":{\"clustering_method\":\"tag_seed\"},"
                        + "\"computed_at\":\"2026-05-12T12:00:00.000Z\"}]}");
    }

    /// Proves I-07.
    @Test
    void the_window_is_a_week_unless_a_known_one_is_asked_for() {
        assertThat(ok("listTrendingNarratives", "").get("window").asText()).isEqualTo("7d");
        assertThat(ok("listTrendingNarratives", "window=all").get("window").asText())
                .isEqualTo("7d");
        assertThat(ok("searchNarratives", "q=x&window=all").get("window").asText())
                .isEqualTo("7d");
        assertThat(ok("listTrendingNarratives", "window=24h").toString())
                .isEqualTo("{\"window\":\"24h\",\"narratives\":[]}");
        for (String wrong : List.of("1h", "", "7D", " 7d", "7d&window=7d", "%zz", "%ff")) {
            assertThat(error("listTrendingNarratives", "window=" + wrong))
                    .as(wrong)
                    .isEqualTo("window must be one of 24h, 7d, 30d");
        }
        assertThat(error("searchNarratives", "q=x&window=1h")).isEqualTo("window must be one of 24h, 7d, 30d");
    }

    /// Proves I-07.
    @Test
    void the_limit_is_twelve_and_clamped_to_between_one_and_fifty() {
        assertThat(rows("")).isEqualTo(12);
        assertThat(rows("limit=0")).isEqualTo(1);
        assertThat(rows("limit=-99999999999999999999")).isEqualTo(1);
        assertThat(rows("limit=50")).isEqualTo(50);
        assertThat(rows("limit=51")).isEqualTo(50);
        assertThat(rows("limit=99999999999999999999999")).isEqualTo(50);
        for (String wrong : List.of("abc", "", "1.0", "1e1", "%2B5", "+5", "5&limit=5", "٣")) {
            assertThat(error("listTrendingNarratives", "limit=" + wrong))
                    .as(wrong)
                    .isEqualTo("limit must be an integer");
        }
        assertThat(error("searchNarratives", "q=x&limit=abc")).isEqualTo("limit must be an integer");
    }

    /// Proves I-09.
    @Test
    void a_search_needs_words_and_not_too_many() {
        for (String wrong : List.of("", "q=", "q=%20%09", "q=+", "q=a&q=b", "limit=5", "q=%c3%28")) {
            assertThat(error("searchNarratives", wrong)).as(wrong).isEqualTo("q is required");
        }
        assertThat(error("searchNarratives", "q=" + "a".repeat(501))).isEqualTo("q must be at most 500 characters");
        assertThat(ok("searchNarratives", "q=" + "%F0%9F%99%82".repeat(500)).get("narratives"))
                .isEmpty();
        assertThat(error("searchNarratives", "window=1h&limit=abc")).isEqualTo("q is required");
    }

    @Test
    void a_search_echoes_its_query_trimmed_and_keeps_to_its_limit() {
        JsonNode json = ok("searchNarratives", "q=+the%20WATCHES+&limit=2");

        assertThat(json.fieldNames()).toIterable().containsExactly("query", "window", "narratives");
        assertThat(json.get("query").asText()).isEqualTo("the WATCHES");
        assertThat(json.get("narratives")).isEmpty();
        assertThat(ok("searchNarratives", "q=watch&limit=2").get("narratives")).hasSize(2);
    }

    /// Proves I-10.
    @Test
    void a_page_has_its_five_parts_and_every_member_that_is_still_there_in_order() {
        JsonNode json = Asking.json(asking.get("getNarrativeDetail", "100", "", Mode.LIVE));

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("narrative", "content", "creators", "platformBreakdown", "duplicateGroups");
        assertThat(json.get("content").toString())
                .isEqualTo("[{\"uuid\":\"00000000-0000-0000-0000-000000000001\",\"platform\":\"TIKTOK\","
                        + "\"tags\":[\"watch\"],\"content_id\":\"c1\",\"content_url\":null,\"title\":\"item 1\","
                        + "\"description\":null,\"author_handle\":\"RunLab\",\"view_count\":7,\"like_count\":null,"
                        + "\"share_count\":null,\"comment_count\":null,\"published_at\":\"2026-05-12T12:00:00.000Z\","
                        + "\"relevance_score\":0.75,\"is_representative\":true},"
                        + "{\"uuid\":\"00000000-0000-0000-0000-000000000002\",\"platform\":\"TIKTOK\",\"tags\":[],"
                        + "\"content_id\":\"c2\",\"content_url\":null,\"title\":\"item 2\",\"description\":null,"
                        + "\"author_handle\":null,\"view_count\":null,\"like_count\":null,\"share_count\":null,"
                        + "\"comment_count\":null,\"published_at\":null,\"relevance_score\":0.5,"
                        + "\"is_representative\":false}]");
        assertThat(json.get("duplicateGroups").toString())
                .isEqualTo("[{\"id\":1,\"canonical_content_uuid\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"confidence\":1,\"members\":[\"00000000-0000-0000-0000-000000000001\","
                        + "\"00000000-0000-0000-0000-000000000009\"]}]");
    }

    /// Proves I-10.
    @Test
    void ids_that_are_no_positive_integers_are_wrong_and_others_may_be_unknown() {
        for (String wrong : List.of("0", "-1", "abc", "1.0", "1e3", "%31%", "%ff", "000", "+1", "٣", "0x1")) {
            assertAnswer(asking.get("getNarrativeDetail", wrong, "", Mode.LIVE), 400, "id must be a positive integer");
        }
        for (String unknown : List.of("101", "9007199254740993", "99999999999999999999999")) {
            assertAnswer(asking.get("getNarrativeDetail", unknown, "", Mode.LIVE), 404, "narrative not found");
        }
        assertThat(asking.get("getNarrativeDetail", "%31%300", "", Mode.LIVE).status())
                .isEqualTo(200);
    }

    /// Proves I-64: a test key reads the demonstration, and the demonstration alone.
    @Test
    void test_keys_read_the_demonstrations_narratives() {
        JsonNode trending = Asking.json(asking.get("listTrendingNarratives", "-", "limit=50&window=30d", Mode.TEST));

        assertThat(trending.get("narratives")).hasSize(24);
        JsonNode best = trending.get("narratives").get(0);
        JsonNode page =
                Asking.json(asking.get("getNarrativeDetail", best.get("id").asText(), "", Mode.TEST));
        assertThat(page.get("narrative")).isEqualTo(best);
        assertThat(page.get("content")).hasSize(best.get("content_count").asInt());
        assertThat(IntStream.range(0, page.get("content").size())
                        .filter(i -> page.get("content")
                                .get(i)
                                .get("is_representative")
                                .asBoolean()))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(page.get("creators")).hasSizeLessThanOrEqualTo(50).isNotEmpty();
        assertAnswer(asking.get("getNarrativeDetail", "100", "", Mode.TEST), 404, "narrative not found");
        assertAnswer(
                asking.get("getNarrativeDetail", best.get("id").asText(), "", Mode.LIVE), 404, "narrative not found");
    }

    /// Proves I-12 on the demonstration: numbers of creators are the same wherever they are told.
    @Test
    void creators_of_a_page_have_the_numbers_of_their_handles() {
        StoredNarrative narrative = DEMO.at(NOON).narratives().current(Window.WEEK).stream()
                .findFirst()
                .flatMap(cluster -> DEMO.at(NOON).narratives().find(cluster.id()))
                .orElseThrow();

        assertThat(narrative.creators())
                .allSatisfy(creator ->
                        assertThat(creator.id()).isEqualTo(CreatorId.of(creator.platform(), creator.handle())));
    }

    private JsonNode ok(String operation, String query) {
        Response response = asking.get(operation, query);
        assertThat(response.status()).isEqualTo(200);
        return Asking.json(response);
    }

    private int rows(String query) {
        return ok("listTrendingNarratives", query).get("narratives").size();
    }

    private String error(String operation, String query) {
        Response response = asking.get(operation, query);
        assertThat(response.status()).isEqualTo(400);
        JsonNode json = Asking.json(response);
        assertThat(json.size()).isEqualTo(1);
        return json.get("error").asText();
    }

    private static void assertAnswer(Response response, int status, String error) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body().text()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
