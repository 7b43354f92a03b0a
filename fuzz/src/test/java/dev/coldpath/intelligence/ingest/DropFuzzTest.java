package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves X-10: drops of content, folded or not, and their lines.
class DropFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void any_bytes_are_a_drop_of_which_every_line_is_read_or_refused() {
        Fuzzing.feed("drop", input -> {
            DropLines drop = DropLines.of(new ByteArrayInputStream(input));
            LineReader reader = new LineReader(NOW, new SpaceLengths(Map.of()));
            long last = 0;
            for (Optional<RawLine> raw = drop.next(); raw.isPresent(); raw = drop.next()) {
                assertThat(raw.get().number()).isGreaterThan(last);
                last = raw.get().number();
                judge(reader.read(raw.get()));
            }

            assertThat(drop.lines()).isGreaterThanOrEqualTo(last);
            assertThat(drop.bytes()).isLessThanOrEqualTo(input.length);
        });
    }

    private static void judge(LineReader.Reading reading) {
        switch (reading) {
            case LineReader.Bad(String reason) -> assertThat(reason).isNotBlank();
            case LineReader.Good(ContentLine line) -> {
                assertThat(line.key().platform()).matches("[A-Z0-9_]{1,32}");
                assertThat(line.publishedAt().over(Optional.empty()).filter(at -> at.isAfter(NOW.plusSeconds(86_400))))
                        .isEmpty();
            }
        }
    }
}
