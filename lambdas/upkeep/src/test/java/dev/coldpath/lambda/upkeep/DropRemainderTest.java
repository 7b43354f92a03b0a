package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.ingest.Bookmark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DropRemainderTest {
    /// What a message of SQS always could have, in bytes.
    private static final int MESSAGE = 256 * 1024;

    private static final Instant NOON = Instant.parse("2026-04-28T12:00:00Z");

    @Test
    void it_is_read_as_it_was_written_and_fits_into_a_message_however_much_a_record_holds() {
        String key = "content/" + "ü".repeat(508);
        ContentRun run = new ContentRun(
                "0198c0de-0000-7000-8000-000000000001",
                key,
                NOON,
                NOON.plusSeconds(720),
                new Tally(7, 1, 2, 1, 1, 2, 100_000, 3),
                notes("uuid does not match the stored item"),
                notes("same item as line 1000000000000"),
                Optional.empty());
        DropRemainder rest =
                new DropRemainder(key, "\"5d41402abc4b2a76b9719d911017c592-7\"", new Bookmark(run, 4_000_000_000_000L));

        String message = rest.message();

        assertThat(DropRemainder.read(message)).contains(rest);
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MESSAGE / 8);
    }

    @Test
    void what_tells_of_something_else_is_none_and_one_that_lacks_something_is_refused() {
        assertThat(DropRemainder.read(TestInbox.laid("content/a.ndjson"))).isEmpty();
        assertThat(DropRemainder.read("canary")).isEmpty();
        assertThatThrownBy(() -> DropRemainder.read("{\"restOf\":\"content/a.ndjson\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Note> notes(String reason) {
        return LongStream.range(0, 100)
                .mapToObj(i -> new Note(1_000_000_000_000L + i, reason))
                .toList();
    }
}
