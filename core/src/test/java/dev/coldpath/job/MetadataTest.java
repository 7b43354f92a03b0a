package dev.coldpath.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetadataTest {
    @Test
    void it_comes_back_as_it_was() {
        Metadata odd = new Metadata(Map.of("line\n", "\u0000\"\\ 😀", "", "", "a b", "ü"));

        assertThat(Metadata.read(odd.text())).isEqualTo(odd);
        assertThat(odd.text()).doesNotContain("\n");
        assertThat(Metadata.read(Metadata.NONE.text())).isEqualTo(Metadata.NONE);
        assertThat(Metadata.NONE.text()).isEmpty();
    }

    @Test
    void its_text_does_not_depend_on_the_order_it_was_sent_in() {
        Map<String, String> entries = new HashMap<>();
        Random chance = new Random(1);
        for (int i = 0; i < 16; i++) {
            entries.put("k" + chance.nextInt(1_000_000), "v");
        }

        assertThat(new Metadata(new HashMap<>(Map.copyOf(entries))).text()).isEqualTo(new Metadata(entries).text());
    }

    @Test
    void sixteen_entries_and_512_bytes_are_the_most() {
        Map<String, String> sixteen = new HashMap<>();
        for (int i = 0; i < 16; i++) {
            sixteen.put("k" + i, "v");
        }
        assertThat(Metadata.of(sixteen)).isPresent();
        sixteen.put("k", "v");
        assertThat(Metadata.of(sixteen)).isEmpty();

        assertThat(Metadata.of(Map.of("ü", "x".repeat(503)))).isPresent();
        assertThat(Metadata.of(Map.of("ü", "x".repeat(504)))).isEmpty();
        assertThat(Metadata.of(Map.of("k", "😀".repeat(126)))).isPresent();
        assertThat(Metadata.of(Map.of("k", "😀".repeat(127)))).isEmpty();
        assertThat(Metadata.of(Map.of("k", "\u0000".repeat(85)))).isEmpty();
        assertThatThrownBy(() -> new Metadata(Map.of("k", "x".repeat(512))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xx");
    }

    @Test
    void what_was_never_written_is_a_broken_row() {
        assertThatThrownBy(() -> Metadata.read("[1]")).isInstanceOf(IllegalStateException.class);
    }
}
