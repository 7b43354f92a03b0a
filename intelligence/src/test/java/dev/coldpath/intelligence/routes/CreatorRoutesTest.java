package dev.coldpath.intelligence.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Mode;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.corpus.Corpus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreatorRoutesTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final long RUNLAB = 3380028227454179L;
    private static final Author KNOWN = new Author(
            Optional.of("RunLab"),
            Optional.of("Run Lab"),
            OptionalLong.of(50_000),
            OptionalLong.of(12),
            OptionalLong.of(9_000),
            OptionalLong.of(3),
            Optional.of(true),
            Optional.of(false));
    private static final long OTHER = CreatorId.of("X", "other");

    private final Corpus live = LiveCorpus.of(
            List.of(),
            List.of(new Creator("TIKTOK", "runlab", KNOWN, NOON), new Creator("X", "other", Author.UNKNOWN, NOON)),
            List.of());
    private final Corpus none = LiveCorpus.of(List.of(), List.of(), List.of());
    private final Asking asking =
            new Asking(new CreatorRoutes((mode, _) -> mode == Mode.LIVE ? live : none).under(""), NOON);

    /// Proves I-12.
    @Test
    void the_number_of_a_creator_is_that_of_the_contract() {
        assertThat(CreatorId.of("TIKTOK", "runlab")).isEqualTo(RUNLAB);
        assertThat(CreatorId.of("TIKTOK", "@RunLab")).isEqualTo(RUNLAB);
    }

    /// Proves I-11 and I-12.
    @Test
    void a_profile_has_every_field_and_null_where_nothing_is_known() {
        assertThat(detail(Long.toString(RUNLAB)).body().text())
                .isEqualTo("{\"creator\":{\"id\":3380028227454179,\"platform\":\"TIKTOK\",\"handle\":\"RunLab\","
                        + "\"display_name\":\"Run Lab\",\"follower_count\":50000,\"following_count\":12,"
                        + "\"total_likes\":9000,\"video_count\":3,\"is_verified\":true,\"is_private\":false,"
                        + "\"updated_at\":\"2026-05-12T12:00:00.000Z\"}}");
        assertThat(detail(Long.toString(OTHER)).body().text())
                .isEqualTo("{\"creator\":{\"id\":" + OTHER + ",\"platform\":\"X\",\"handle\":\"other\","
                        + "\"display_name\":null,\"follower_count\":null,\"following_count\":null,"
                        + "\"total_likes\":null,\"video_count\":null,\"is_verified\":null,\"is_private\":null,"
                        + "\"updated_at\":\"2026-05-12T12:00:00.000Z\"}}");
    }

    /// Proves I-11.
    @Test
    void one_creator_may_be_asked_for_wrongly_or_be_unknown() {
        for (String wrong : List.of("0", "-1", "abc", "1.5", "%ff", "%")) {
            assertThat(detail(wrong).status()).as(wrong).isEqualTo(400);
            assertThat(detail(wrong).body().text()).isEqualTo("{\"error\":\"id must be a positive integer\"}");
        }
        for (String unknown : List.of("1", "9223372036854775808")) {
            assertThat(detail(unknown).status()).as(unknown).isEqualTo(404);
            assertThat(detail(unknown).body().text()).isEqualTo("{\"error\":\"creator not found\"}");
        }
        assertThat(asking.get("getCreatorDetail", Long.toString(RUNLAB), "", Mode.TEST)
                        .status())
                .isEqualTo(404);
    }

    /// Proves I-11.
    @Test
    void a_batch_tells_who_is_there_and_who_is_missing_in_order_and_once() {
        var json = Asking.json(batch("ids=7," + RUNLAB + ",5,%20" + OTHER + "%20,7," + RUNLAB));

        assertThat(json.fieldNames()).toIterable().containsExactly("creators", "missingIds");
        assertThat(json.get("creators").findValuesAsText("id"))
                .containsExactlyElementsOf(IntStream.range(0, 2)
                        .mapToObj(i -> Long.toString(i == 0 ? Math.min(RUNLAB, OTHER) : Math.max(RUNLAB, OTHER)))
                        .toList());
        assertThat(json.get("missingIds").toString()).isEqualTo("[5,7]");
    }

    /// Proves I-11.
    @Test
    void nobody_known_is_no_error() {
        assertThat(batch("ids=1").status()).isEqualTo(200);
        assertThat(batch("ids=9007199254740991").body().text())
                .isEqualTo("{\"creators\":[],\"missingIds\":[9007199254740991]}");
    }

    /// Proves I-11.
    @Test
    void five_hundred_distinct_ids_pass_and_one_more_does_not() {
        assertThat(batch("ids=" + upTo(500)).status()).isEqualTo(200);
        assertThat(batch("ids=" + upTo(500) + ",1,2,3").status()).isEqualTo(200);
        assertThat(error("ids=" + upTo(501))).isEqualTo("at most 500 ids are allowed");
    }

    /// Proves I-11.
    @Test
    void ids_that_cannot_be_are_refused() {
        for (String none : List.of("", "ids=", "ids=%20", "id=5")) {
            assertThat(error(none)).as(none).isEqualTo("ids is required");
        }
        for (String wrong :
                List.of("0", "a", "1,,2", "1,", ",1", "-1", "1.0", "1;2", "9007199254740992", "1&ids=2", "%ff", "٣")) {
            assertThat(error("ids=" + wrong))
                    .as(wrong)
                    .isEqualTo("ids must be a comma-separated list of positive integers");
        }
        assertThat(error("ids=" + upTo(501) + ",x"))
                .isEqualTo("ids must be a comma-separated list of positive integers");
    }

    private Response detail(String id) {
        return asking.get("getCreatorDetail", id, "", Mode.LIVE);
    }

    private Response batch(String query) {
        return asking.get("getCreatorsBatch", query);
    }

    private String error(String query) {
        Response response = batch(query);
        assertThat(response.status()).isEqualTo(400);
        assertThat(Asking.json(response).size()).isEqualTo(1);
        return Asking.json(response).get("error").asText();
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
