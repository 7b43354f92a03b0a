package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentKey;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LastLinesTest {
    private final LastLines lines = new LastLines();

    @Test
    void the_line_before_is_told_and_a_first_one_has_none() {
        assertThat(lines.put(key(7), 1)).isEmpty();
        assertThat(lines.put(key(8), 2)).isEmpty();
        assertThat(lines.put(key(7), 3)).hasValue(1);
        assertThat(lines.put(key(7), 4)).hasValue(3);
    }

    @Test
    void platform_and_id_do_not_run_into_each_other() {
        assertThat(lines.put(new ContentKey("X", "YZ"), 1)).isEmpty();
        assertThat(lines.put(new ContentKey("XY", "Z"), 2)).isEmpty();
    }

    @Test
    void it_says_what_a_map_of_all_would_say_as_long_as_the_map_is_small() {
        for (long seed = 1; seed <= 20; seed++) {
            Random chance = new Random(seed);
            LastLines some = new LastLines();
            Map<Integer, Long> all = new HashMap<>();
            int keys = 1 + chance.nextInt(20_000);
            for (long line = 1; line <= 20_000; line++) {
                int key = chance.nextInt(keys);
                Long before = all.put(key, line);

                OptionalLong told = some.put(key(key), line);

                assertThat(told)
                        .as("seed %d, line %d", seed, line)
                        .isEqualTo(before == null ? OptionalLong.empty() : OptionalLong.of(before));
            }
        }
    }

    @Test
    void of_a_long_drop_the_latest_half_million_items_are_remembered_and_the_first_are_not() {
        int most = LastLines.MOST;
        for (int line = 1; line <= 2 * most + 1; line++) {
            lines.put(key(line), line);
        }

        assertThat(lines.put(key(2 * most + 1), 9_000_000)).hasValue(2L * most + 1);
        assertThat(lines.put(key(most + 2), 9_000_001)).hasValue(most + 2L);
        assertThat(lines.put(key(1), 9_000_002)).isEmpty();
    }

    private static ContentKey key(int number) {
        return new ContentKey("X", "n" + number);
    }
}
