package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun.Note;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RejectLinesTest {
    private final StringWriter out = new StringWriter();

    @Test
    void each_refused_line_is_written_with_its_reason_and_its_text_if_it_is_one() {
        RejectLines lines = new RejectLines(out);

        lines.rejected(new Note(3, "url is invalid"), Optional.of("{}"));
        lines.rejected(new Note(4, "not UTF-8"), Optional.empty());
        lines.end();

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"line\":3,\"reason\":\"url is invalid\",\"text\":\"{}\"}",
                        "{\"line\":4,\"reason\":\"not UTF-8\"}");
    }

    @Test
    void what_there_is_no_room_for_is_left_out_and_counted_in_the_last_line() {
        RejectLines lines = new RejectLines(out, 100);

        for (int number = 1; number <= 10; number++) {
            lines.rejected(new Note(number, "no"), Optional.of("é".repeat(20)));
        }
        lines.end();

        assertThat(out.toString().lines()).as("a line has 69 bytes").hasSize(3).endsWith("{\"leftOut\":8}");
    }
}
