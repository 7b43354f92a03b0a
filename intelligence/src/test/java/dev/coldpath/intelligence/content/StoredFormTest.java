package dev.coldpath.intelligence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.Item.Embedding;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What stored content looks like, and what may become of it when another build reads it.
class StoredFormTest {
    private static final Instant TIME = Instant.parse("2026-04-28T09:00:00.123456Z");

    private static final Author AUTHOR = new Author(
            Optional.of("RunLab"),
            Optional.of("Run \"Lab\" 🙂"),
            OptionalLong.of(Saturated.MOST),
            OptionalLong.of(0),
            OptionalLong.of(1),
            OptionalLong.of(2),
            Optional.of(true),
            Optional.of(false));

    private static final Item FULL = new Item(
            UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088"),
            "TIKTOK",
            "7351",
            Optional.of("https://example.com/v/7351?a=\"b\""),
            Optional.of("Smart watch\u0000 \\ launch"),
            Optional.of("line\nbreak"),
            List.of("smartwatch", "日本語"),
            Optional.of("video"),
            Optional.of("w-1"),
            AUTHOR,
            Optional.of(TIME),
            new Counts(OptionalLong.of(Saturated.MOST), OptionalLong.of(0), OptionalLong.empty(), OptionalLong.of(3)),
            List.of(
                    new Media(Media.Type.VIDEO, URI.create("https://example.com/v.mp4#t=1")),
                    new Media(Media.Type.IMAGE, URI.create("https://example.com/%C3%A9.jpg"))),
            Optional.of(UUID.fromString("00000000-0000-4000-8000-000000000001")),
            Optional.of(TIME),
            new Embedding(Optional.of("hash"), true),
            7);

    private static final Item BARE = new Item(
            UUID.fromString("00000000-0000-4000-8000-000000000002"),
            "X",
            "1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Author.UNKNOWN,
            Optional.empty(),
            Counts.UNKNOWN,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Embedding.NONE,
            1);

    @Test
    void an_item_says_the_same_after_it_was_stored() {
        assertThat(ItemJson.item(ItemJson.of(FULL))).isEqualTo(FULL);
        assertThat(ItemJson.item(ItemJson.of(BARE))).isEqualTo(BARE);
    }

    @Test
    void what_is_not_known_takes_no_room() {
        assertThat(ItemJson.of(BARE))
                .isEqualTo("{\"uuid\":\"00000000-0000-4000-8000-000000000002\",\"platform\":\"X\",\"contentId\":\"1\","
                        + "\"tags\":[],\"author\":{},\"counts\":{},\"media\":[],\"embeddingPending\":false,"
                        + "\"revision\":1}");
    }

    @Test
    void members_that_newer_code_wrote_are_passed_over() {
        String newer = ItemJson.of(FULL)
                .replace("\"author\":{", "\"mood\":[{\"deep\":true}],\"author\":{\"age\":31,")
                .replace("\"counts\":{", "\"counts\":{\"saves\":12,")
                .replace("{\"type\":\"video\"", "{\"length\":9,\"type\":\"video\"");

        assertThat(newer).contains("mood", "age", "saves", "length");
        assertThat(ItemJson.item(newer)).isEqualTo(FULL);
    }

    @Test
    void an_item_is_timed_in_whole_milliseconds() {
        assertThat(FULL.publishedAt()).contains(Instant.parse("2026-04-28T09:00:00.123Z"));
        assertThat(FULL.observedAt()).contains(Instant.parse("2026-04-28T09:00:00.123Z"));
    }

    @Test
    void what_is_broken_is_named_and_not_shown() {
        assertThatThrownBy(() -> ItemJson.item("{\"title\":\"secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("item: its stored JSON is broken");
        assertThatThrownBy(() -> ItemJson.item("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemJson.item(ItemJson.of(FULL).replace("\"video\",\"url\"", "\"smell\",\"url\"")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_creator_says_the_same_after_they_were_stored() {
        Creator creator = new Creator("TIKTOK", "runlab", AUTHOR, TIME);
        Creator unknown = new Creator("X", "🙂", Author.UNKNOWN, Instant.EPOCH);

        assertThat(CreatorJson.creator(CreatorJson.of(creator))).isEqualTo(creator);
        assertThat(CreatorJson.creator(CreatorJson.of(unknown))).isEqualTo(unknown);
    }

    @Test
    void a_run_says_the_same_after_it_was_stored() {
        ContentRun run = new ContentRun(
                "run-1",
                "content/a.ndjson.gz",
                TIME,
                TIME.plusSeconds(3),
                new Tally(1, 2, 3, 4, 5, 6, 7, 8),
                List.of(new Note(1, "platform is invalid")),
                List.of(new Note(9, "same item as line 1")),
                Optional.of("drop is not readable"));
        ContentRun plain = new ContentRun(
                "run-2", "a", TIME, TIME, new Tally(0, 0, 0, 0, 0, 0, 0, 0), List.of(), List.of(), Optional.empty());

        assertThat(StoredRunJson.run(StoredRunJson.of(run))).isEqualTo(run);
        assertThat(StoredRunJson.run(StoredRunJson.of(plain))).isEqualTo(plain);
    }

    @Test
    void a_creator_who_comes_up_again_is_learned_once_and_in_order() {
        Creator first = new Creator("X", "one", AUTHOR, TIME);
        Creator other = new Creator("X", "two", Author.UNKNOWN, TIME);
        Creator again = new Creator("X", "one", Author.UNKNOWN, TIME.plusSeconds(1));

        assertThat(Learned.together(List.of(first, other, again)))
                .containsExactly(new Creator("X", "one", AUTHOR, TIME.plusSeconds(1)), other);
    }
}
