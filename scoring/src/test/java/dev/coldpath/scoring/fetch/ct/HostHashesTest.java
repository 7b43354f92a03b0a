package dev.coldpath.scoring.fetch.ct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostHashesTest {
    @Test
    void what_is_remembered_is_read_again_and_names_no_host() {
        HostHashes hashes = HostHashes.of(Set.of("www.brightloom.com", "api.brightloom.com"));

        assertThat(HostHashes.read(hashes.texts())).isEqualTo(hashes);
        assertThat(hashes.texts())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).hasSize(24).doesNotContain("api"));
        assertThat(HostHashes.read(List.of()).hashes()).isEmpty();
    }

    @Test
    void the_share_of_new_names_is_told_whatever_became_of_the_old_ones() {
        HostHashes then = HostHashes.of(Set.of("a.com", "b.com", "gone.com", "also-gone.com"));

        assertThat(HostHashes.of(Set.of("a.com", "b.com", "c.com", "d.com")).newSince(then))
                .hasValue(0.5);
        assertThat(HostHashes.of(Set.of("a.com")).newSince(then)).hasValue(0);
        assertThat(HostHashes.of(Set.of("z.com")).newSince(then)).hasValue(1);
    }

    @Test
    void nothing_is_new_where_nothing_was_remembered() {
        HostHashes none = HostHashes.of(Set.of());

        assertThat(HostHashes.of(Set.of("a.com")).newSince(none)).isEmpty();
        assertThat(none.newSince(HostHashes.of(Set.of("a.com")))).isEmpty();
    }

    @Test
    void of_many_names_five_thousand_are_remembered_in_texts_that_a_snapshot_holds() {
        HostHashes hashes = HostHashes.of(names(0, 20_000));

        assertThat(hashes.hashes()).hasSize(5_000);
        assertThat(hashes.texts())
                .hasSize(4)
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(16_384));
        assertThat(String.join("", hashes.texts())).hasSizeLessThan(54_000);
        assertThat(HostHashes.read(hashes.texts())).isEqualTo(hashes);
    }

    @Test
    void samples_of_many_names_tell_the_share_of_all() {
        HostHashes then = HostHashes.of(names(0, 12_000));

        assertThat(HostHashes.of(names(0, 12_000)).newSince(then)).hasValue(0);
        assertThat(HostHashes.of(names(0, 16_000)).newSince(then)).hasValueCloseTo(0.25, offset(0.02));
        assertThat(HostHashes.of(names(9_000, 12_000)).newSince(then)).hasValue(0);
    }

    @Test
    void a_share_is_a_share_of_what_is_there_now() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Set<String> then = some(random);
            Set<String> now = some(random);
            Set<String> fresh = new TreeSet<>(now);
            fresh.removeAll(then);

            assertThat(HostHashes.of(now).newSince(HostHashes.of(then)))
                    .as("seed %d", seed)
                    .hasValue((double) fresh.size() / now.size());
        }
    }

    private static Set<String> some(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(40))
                .mapToObj(_ -> "h" + random.nextInt(60) + ".com")
                .collect(Collectors.toSet());
    }

    private static Set<String> names(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> "host-" + n + ".brightloom.com")
                .collect(Collectors.toSet());
    }
}
