package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IngestVectorsTest {
    private final Intake intake = new Intake();

    /// Proves I-63.
    @Test
    void unchanged_text_is_never_embedded_twice() {
        intake.drop(line("1", "\"title\":\"a watch\",\"tags\":[\"x\"]"));
        intake.drop(line("1", "\"title\":\"a watch\",\"tags\":[\"#X\"],\"counts\":{\"likes\":5}"));
        intake.drop(line("1", "\"url\":\"https://example.com/\""));

        assertThat(intake.letters.texts()).containsExactly("a watch\n#x");

        intake.drop(line("1", "\"title\":\"a clock\""));

        assertThat(intake.letters.texts()).containsExactly("a watch\n#x", "a clock\n#x");
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("a clock\n#x"));
    }

    @Test
    void another_model_makes_the_vectors_of_what_comes_in_anew() {
        intake.drop(line("1", "\"title\":\"a watch\""));
        intake.letters.model = "letters-2";

        ContentRun run = intake.drop(line("1", "\"title\":\"a watch\""));

        assertThat(intake.letters.texts()).hasSize(2);
        assertThat(run.tally().unchanged()).isEqualTo(1);
    }

    @Test
    void a_vector_that_a_drop_brings_is_taken_over_at_length_1_and_no_text_replaces_it() {
        intake.drop(line("1", "\"title\":\"a\",\"vectors\":{\"text_vector\":[3,4,0,0,0,0,0,0]}"));
        intake.drop(line("1", "\"title\":\"b\""));

        assertThat(point(VectorName.TEXT)).contains(Point.towards(new float[] {3, 4, 0, 0, 0, 0, 0, 0}));
        assertThat(intake.letters.asked).isEmpty();
        assertThat(item().embedding()).isEqualTo(new Item.Embedding(Optional.of("text:given"), false));
    }

    @Test
    void a_line_that_only_brings_another_vector_updates_its_item() {
        String vector = "\"vectors\":{\"video_vector\":[1,2]}";
        intake.drop(line("1", vector));

        assertThat(intake.drop(line("1", vector)).tally().unchanged()).isEqualTo(1);
        assertThat(intake.drop(line("1", vector.replace("2]", "3]"))).tally().updated())
                .isEqualTo(1);
        assertThat(point(VectorName.VIDEO)).contains(Point.towards(new float[] {1, 3}));
    }

    @Test
    void a_cleared_vector_goes_and_the_others_stay() {
        intake.drop(line(
                "1",
                "\"title\":\"a\",\"vectors\":{\"video_vector\":[1,2],\"image_vector\":[3,4],"
                        + "\"text_vector\":[1,0,0,0,0,0,0,0]}"));

        ContentRun run = intake.drop(line("1", "\"vectors\":{\"video_vector\":null,\"text_vector\":null}"));

        assertThat(run.tally().updated()).isEqualTo(1);
        assertThat(point(VectorName.VIDEO)).isEmpty();
        assertThat(point(VectorName.IMAGE)).contains(Point.towards(new float[] {3, 4}));
        assertThat(point(VectorName.TEXT)).as("made from the text now").contains(LetterEmbedder.point("a"));
    }

    @Test
    void a_cleared_vector_that_the_index_has_lost_makes_room_for_ours() {
        intake.drop(line("1", "\"title\":\"a\",\"vectors\":{\"text_vector\":[1,0,0,0,0,0,0,0]}"));
        intake.index.spaces.clear();

        ContentRun run = intake.drop(line("1", "\"vectors\":{\"text_vector\":null}"));

        assertThat(run.tally().updated()).isEqualTo(1);
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("a"));
    }

    @Test
    void an_item_that_moves_says_where_it_was_and_a_new_one_was_nowhere() {
        intake.drop(line("1", "\"title\":\"a\",\"publishedAt\":\"2026-03-01T00:00:00Z\""));
        assertThat(entry().left()).isEmpty();
        Place march = entry().record().place();

        intake.drop(line("1", "\"publishedAt\":\"2026-04-01T00:00:00Z\""));

        assertThat(entry().left()).containsExactly(march);
    }

    @Test
    void two_that_move_one_item_at_once_leave_it_out_of_where_the_loser_put_it() {
        intake.drop(line("1", "\"title\":\"a\",\"observedAt\":1000,\"publishedAt\":\"2026-03-01T00:00:00Z\""));
        intake.memory.meanwhile = Optional.of(
                () -> intake.drop(line("1", "\"observedAt\":3000,\"publishedAt\":\"2026-02-01T00:00:00Z\"")));

        intake.drop(line("1", "\"observedAt\":2000,\"publishedAt\":\"2026-04-01T00:00:00Z\""));

        assertThat(entry().record().publishedAt()).contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(entry().left())
                .contains(new Place(Optional.of("X"), Optional.of(Instant.parse("2026-04-01T00:00:00Z"))));
    }

    @Test
    void without_text_there_is_no_text_vector() {
        intake.drop(line("1", "\"title\":\"a\""));
        assertThat(point(VectorName.TEXT)).isPresent();

        intake.drop(line("1", "\"title\":null"));

        assertThat(point(VectorName.TEXT)).isEmpty();
        assertThat(item().embedding()).isEqualTo(Item.Embedding.NONE);
    }

    @Test
    void the_index_is_told_when_what_it_filters_by_has_changed() {
        intake.drop(line("1", "\"title\":\"a\",\"vectors\":{\"video_vector\":[1,2]}"));
        for (String change : List.of(
                "\"publishedAt\":\"2026-03-01T00:00:00Z\"",
                "\"canonicalUuid\":\"00000000-0000-4000-8000-000000000001\"",
                "\"url\":\"https://example.com/\"",
                "\"contentType\":\"video\"")) {
            intake.drop(line("1", change));

            for (VectorName space : List.of(VectorName.TEXT, VectorName.VIDEO)) {
                VectorEntry entry = intake.index.entry(space, item().uuid()).orElseThrow();
                assertThat(entry.record()).as(change).isEqualTo(VectorRecords.of(item()));
            }
        }
        assertThat(intake.letters.asked).hasSize(1);
        int puts = intake.index.puts;
        intake.drop(line("1", "\"counts\":{\"likes\":1}"));
        assertThat(intake.index.puts).as("likes are no matter to the index").isEqualTo(puts);
    }

    @Test
    void the_first_picture_becomes_the_image_vector_and_is_fetched_once() {
        Eyes eyes = new Eyes();
        String media = "\"media\":[{\"type\":\"video\",\"url\":\"https://a.com/v\"},"
                + "{\"type\":\"image\",\"url\":\"https://a.com/1.png\"},{\"type\":\"image\",\"url\":\"https://a.com/2.png\"}]";

        drop(eyes, line("1", media));
        drop(eyes, line("1", media + ",\"title\":\"x\""));
        assertThat(eyes.fetched).containsExactly(Map.entry(URI.create("https://a.com/1.png"), 1));
        assertThat(point(VectorName.IMAGE)).contains(LetterEmbedder.point("https://a.com/1.png"));

        drop(eyes, line("1", media.replace("1.png", "3.png")));
        assertThat(point(VectorName.IMAGE)).contains(LetterEmbedder.point("https://a.com/3.png"));
    }

    @Test
    void a_picture_that_cannot_be_had_counts_and_is_tried_again() {
        Eyes eyes = new Eyes();
        eyes.open = false;
        String media = "\"title\":\"t\",\"media\":[{\"type\":\"image\",\"url\":\"https://a.com/1.png\"}]";

        ContentRun run = drop(eyes, line("1", media), line("2", "\"title\":\"u\""));

        assertThat(run.tally().vectorFailures()).isEqualTo(1);
        assertThat(item().embedding().pending()).isTrue();
        assertThat(point(VectorName.TEXT)).as("the other space has its own").isPresent();
        eyes.open = true;
        assertThat(intake.retry(eyes.sight(intake)).pass()).isEqualTo(new RetryEmbeddings.Pass(1, 0));
        assertThat(point(VectorName.IMAGE)).isPresent();
        assertThat(intake.letters.texts()).containsExactly("t", "u");
    }

    @Test
    void an_image_vector_that_a_drop_brings_needs_no_picture() {
        Eyes eyes = new Eyes();
        String media = "\"media\":[{\"type\":\"image\",\"url\":\"https://a.com/1.png\"}]";

        drop(eyes, line("1", media + ",\"vectors\":{\"image_vector\":[1,2,3,4,5,6,7,8]}"));
        drop(eyes, line("1", media.replace("1.png", "2.png")));

        assertThat(eyes.fetched).isEmpty();
        assertThat(point(VectorName.IMAGE)).contains(Point.towards(new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
    }

    @Test
    void the_text_of_an_item_is_cut_at_two_thousand_characters() {
        intake.drop(line("1", "\"title\":\"t\",\"description\":\"" + "\uD83D\uDE00".repeat(3_000) + "\""));

        assertThat(intake.letters.texts()).containsExactly("t\n" + "\uD83D\uDE00".repeat(1_998));
    }

    private ContentRun drop(Eyes eyes, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return intake.ingest(eyes.sight(intake)).ingest("eyes", new ByteArrayInputStream(bytes));
    }

    private Item item() {
        return intake.memory.item("X", "1");
    }

    private VectorEntry entry() {
        return intake.index.entry(VectorName.TEXT, item().uuid()).orElseThrow();
    }

    private Optional<Point> point(VectorName space) {
        UUID uuid = item().uuid();
        return intake.index.entry(space, uuid).map(VectorEntry::point);
    }

    private static String line(String contentId, String members) {
        return "{\"platform\":\"X\",\"contentId\":\"" + contentId + "\"," + members + "}";
    }
}
