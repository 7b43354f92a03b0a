package dev.coldpath.scoring.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.Format.Line;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void an_address_of_any_length_is_passed_over_and_overflows_nothing() {
        assertThat(Fields.line("93.184.215.14", "1")).isInstanceOf(Line.Skipped.class);
        assertThat(Fields.line("[2606:2800::1]", "1")).isInstanceOf(Line.Skipped.class);
        assertThat(Fields.line("0" + ".0060".repeat(12_000), "1")).isInstanceOf(Line.Skipped.class);
        assertThat(Fields.line("0" + ".0060".repeat(12_000) + ".", "1")).isInstanceOf(Line.Malformed.class);
    }
}
