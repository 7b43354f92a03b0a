package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IngestStateTest {
    private static final String WATCH = """
            {"platform":"TIKTOK","contentId":"7351","url":"https://example.com/v/7351",\
            "title":"Smart watch launch day","tags":["#SmartWatch","fitness"],"contentType":"video",\
            "author":{"handle":"runlab","name":"Run Lab","followers":50000,"verified":true},\
            "publishedAt":"2026-04-28T09:00:00Z",\
            "counts":{"views":10000,"likes":800,"comments":40,"shares":60},\
            "media":[{"type":"video","url":"https://example.com/v/7351.mp4"}]}""";

    private final Intake intake = new Intake();

    @Test
    void absent_fields_keep_what_is_stored_and_null_clears_it() {
        intake.drop(WATCH);

        ContentRun run = intake.drop("""
                {"platform":"tiktok","contentId":"7351","title":null,"counts":{"likes":900,"shares":null},\
                "author":{"followers":60000,"verified":null},"media":null,"publishedAt":null}""");

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 1, 0, 0, 0, 0, 0));
        Item item = intake.memory.item("TIKTOK", "7351");
        assertThat(item.title()).isEmpty();
        assertThat(item.tags()).containsExactly("smartwatch", "fitness");
        assertThat(item.counts())
                .isEqualTo(new Counts(
                        OptionalLong.of(10_000), OptionalLong.of(900), OptionalLong.of(40), OptionalLong.empty()));
        assertThat(item.author().handle()).contains("runlab");
        assertThat(item.author().followers()).hasValue(60_000);
        assertThat(item.author().isVerified()).isEmpty();
        assertThat(item.media()).isEmpty();
        assertThat(item.publishedAt()).isEmpty();
        assertThat(item.revision()).isEqualTo(Intake.first(1, 1) + 1);
    }

    /// Proves I-61.
    @Test
    void the_same_drop_twice_changes_nothing() {
        String[] drop = {
            WATCH,
            line("1", "\"title\":\"first\",\"vectors\":{\"video_vector\":[1,2]}"),
            line("1", "\"title\":\"last\",\"vectors\":{\"video_vector\":[2,2]}"),
            line("2", "\"deleted\":true"),
            line("3", "\"title\":\"three\""),
            line("3", "\"deleted\":true")
        };
        intake.drop(drop);
        var items = List.copyOf(intake.memory.items.values());
        var creators = List.copyOf(intake.memory.creators.values());
        int writes = intake.memory.writes;
        int puts = intake.index.puts;
        intake.now = Intake.NOON.plusSeconds(60);

        ContentRun again = intake.drop(drop);

        assertThat(again.tally()).isEqualTo(new Tally(6, 0, 0, 6, 0, 0, 0, 0));
        assertThat(intake.memory.items.values()).containsExactlyElementsOf(items);
        assertThat(intake.memory.creators.values()).containsExactlyElementsOf(creators);
        assertThat(intake.memory.writes).isEqualTo(writes);
        assertThat(intake.index.puts).isEqualTo(puts);
    }

    /// Proves I-61.
    @Test
    void what_was_observed_before_what_is_stored_is_skipped() {
        intake.drop(line("1", "\"title\":\"new\",\"observedAt\":\"2026-04-28T10:00:00Z\""));

        ContentRun older = intake.drop(
                line("1", "\"title\":\"old\",\"deleted\":true,\"observedAt\":\"2026-04-28T09:59:59.999Z\""),
                line("1", "\"title\":\"old\",\"author\":{\"handle\":\"a\"},\"observedAt\":1000"));
        ContentRun equal = intake.drop(line("1", "\"title\":\"equal\",\"observedAt\":\"2026-04-28T10:00:00Z\""));
        ContentRun unsaid = intake.drop(line("1", "\"title\":\"unsaid\""));

        assertThat(older.tally()).isEqualTo(new Tally(2, 0, 0, 0, 2, 0, 0, 0));
        assertThat(intake.memory.creators).isEmpty();
        assertThat(equal.tally().updated()).isEqualTo(1);
        assertThat(unsaid.tally().updated()).isEqualTo(1);
        assertThat(intake.memory.item("X", "1").observedAt()).contains(Instant.parse("2026-04-28T10:00:00Z"));
    }

    /// Proves I-61.
    @Test
    void deleted_removes_the_item_and_its_vectors() {
        intake.drop(WATCH, line("1", "\"title\":\"x\",\"vectors\":{\"video_vector\":[1,2],\"image_vector\":[3]}"));

        ContentRun run = intake.drop(line("1", "\"deleted\":true"), line("9", "\"deleted\":true"));

        assertThat(run.tally()).isEqualTo(new Tally(2, 0, 0, 1, 0, 1, 0, 0));
        assertThat(intake.memory.items.values()).extracting(Item::contentId).containsExactly("7351");
        assertThat(intake.index.spaces.get(VectorName.TEXT)).hasSize(1);
        assertThat(intake.index.spaces.get(VectorName.VIDEO)).isEmpty();
        assertThat(intake.index.spaces.get(VectorName.IMAGE)).isEmpty();
    }

    @Test
    void what_comes_after_a_deletion_begins_a_new_item() {
        intake.drop(line("1", "\"title\":\"old\",\"tags\":[\"a\"]"));

        ContentRun run = intake.drop(
                line("1", "\"deleted\":true"),
                line("1", "\"title\":\"new\",\"uuid\":\"00000000-0000-4000-8000-000000000001\""));

        Item item = intake.memory.item("X", "1");
        assertThat(run.tally()).isEqualTo(new Tally(2, 1, 0, 0, 0, 1, 0, 0));
        assertThat(item.tags()).isEmpty();
        assertThat(item.uuid()).hasToString("00000000-0000-4000-8000-000000000001");
        assertThat(intake.index.spaces.get(VectorName.TEXT)).containsOnlyKeys(item.uuid());
    }

    @Test
    void an_id_never_changes_and_belongs_to_one_item() {
        String id = "00000000-0000-4000-8000-000000000001";
        intake.drop(line("1", "\"title\":\"one\",\"uuid\":\"" + id + "\""), line("5", "\"title\":\"five\""));
        String five = intake.memory.item("X", "5").uuid().toString();

        ContentRun run = intake.drop(
                line("1", "\"title\":\"x\",\"uuid\":\"00000000-0000-4000-8000-000000000002\""),
                line("2", "\"title\":\"x\",\"uuid\":\"" + id + "\""),
                line("3", "\"title\":\"x\",\"uuid\":\"00000000-0000-4000-8000-000000000003\""),
                line("4", "\"title\":\"x\",\"uuid\":\"00000000-0000-4000-8000-000000000003\""),
                line("1", "\"deleted\":true,\"uuid\":\"" + five + "\""),
                line("1", "\"title\":\"two\",\"uuid\":\"" + id + "\""));

        assertThat(run.rejected())
                .containsExactly(
                        new Note(1, "uuid does not match the stored item"),
                        new Note(2, "uuid does not match the stored item"),
                        new Note(4, "uuid does not match the stored item"),
                        new Note(5, "uuid does not match the stored item"));
        assertThat(run.tally()).isEqualTo(new Tally(2, 1, 1, 0, 0, 0, 4, 0));
        assertThat(intake.memory.item("X", "1").title()).contains("two");
    }

    @Test
    void an_item_that_names_itself_as_its_canonical_one_is_no_duplicate() {
        intake.drop(line("1", "\"title\":\"a\""));
        String own = intake.memory.item("X", "1").uuid().toString();

        intake.drop(line("2", "\"title\":\"b\",\"canonicalUuid\":\"" + own + "\""));
        intake.drop(line("1", "\"canonicalUuid\":\"" + own + "\""));

        assertThat(intake.memory.item("X", "2").canonical()).contains(UUID.fromString(own));
        assertThat(intake.memory.item("X", "1").canonical()).isEmpty();
    }

    @Test
    void creators_are_known_by_platform_and_lower_case_handle_and_what_is_not_said_stays() {
        intake.drop(WATCH);
        intake.now = Intake.NOON.plusSeconds(60);

        intake.drop(
                "{\"platform\":\"TIKTOK\",\"contentId\":\"2\",\"author\":{\"handle\":\"@RunLab\",\"followers\":60000,"
                        + "\"name\":null,\"totalLikes\":5}}",
                "{\"platform\":\"X\",\"contentId\":\"2\",\"author\":{\"handle\":\"runlab\"}}",
                "{\"platform\":\"X\",\"contentId\":\"3\",\"author\":{\"followers\":1}}");

        assertThat(intake.memory.creators).hasSize(2);
        var creator = Optional.ofNullable(intake.memory.creators.get(3_380_028_227_454_179L))
                .orElseThrow();
        assertThat(creator.known().followers()).hasValue(60_000);
        assertThat(creator.known().name()).contains("Run Lab");
        assertThat(creator.known().totalLikes()).hasValue(5);
        assertThat(creator.known().handle()).contains("RunLab");
        assertThat(creator.updatedAt()).isEqualTo(intake.now);
    }

    @Test
    void a_line_without_a_handle_speaks_of_the_author_that_is_stored() {
        intake.drop(WATCH);

        intake.drop("{\"platform\":\"TIKTOK\",\"contentId\":\"7351\",\"author\":{\"videoCount\":7}}");

        assertThat(Optional.ofNullable(intake.memory.creators.get(3_380_028_227_454_179L))
                        .orElseThrow()
                        .known()
                        .videoCount())
                .hasValue(7);
    }

    private static String line(String contentId, String members) {
        return "{\"platform\":\"X\",\"contentId\":\"" + contentId + "\"," + members + "}";
    }
}
