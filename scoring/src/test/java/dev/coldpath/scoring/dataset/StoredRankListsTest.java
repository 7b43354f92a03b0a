package dev.coldpath.scoring.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.RankLists.Answer;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.load.Bench;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRankListsTest {
    private static final Domain BRIGHTLOOM = new Domain("brightloom.com");

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(home);
    }

    @Test
    void a_new_version_is_seen_within_a_minute_without_a_restart() {
        RankLists lists = bench.lists();
        assertThat(lists.anyLoaded()).isFalse();

        load(1, "first.com", "brightloom.com");
        bench.time.pass(Duration.ofMinutes(1));
        assertThat(lists.anyLoaded()).isTrue();
        assertThat(rank(lists)).isEqualTo(2);

        load(2, "brightloom.com", "first.com");
        bench.time.pass(Duration.ofSeconds(59));
        assertThat(rank(lists)).isEqualTo(2);
        bench.time.pass(Duration.ofSeconds(1));
        assertThat(rank(lists)).isEqualTo(1);
    }

    @Test
    void a_shard_is_read_once_and_then_at_hand() throws IOException {
        load(1, "brightloom.com");
        RankLists lists = bench.lists();
        rank(lists);

        Files.delete(shard());

        assertThat(rank(lists)).isEqualTo(1);
    }

    @Test
    void a_shard_that_is_missing_or_damaged_is_no_answer() throws IOException {
        load(1, "brightloom.com");
        byte[] bytes = Files.readAllBytes(shard());
        bytes[bytes.length / 2] ^= 1;
        Files.write(shard(), bytes);
        assertThatThrownBy(() -> rank(bench.lists()))
                .isInstanceOf(StoreDown.class)
                .hasMessageContaining("is not what was written there");

        Files.delete(shard());
        assertThatThrownBy(() -> rank(bench.lists()))
                .isInstanceOf(StoreDown.class)
                .hasMessageContaining("missing");
    }

    @Test
    void a_list_that_is_not_enabled_is_not_looked_into() {
        load(1, "brightloom.com");
        RankLists none = new StoredRankLists(List.of(), bench.store(), bench.time);

        assertThat(none.anyLoaded()).isFalse();
        assertThat(none.look(DataSetId.MAJESTIC, BRIGHTLOOM)).isEqualTo(new Answer.NotLoaded());
    }

    private void load(int day, String... domains) {
        bench.load(
                Bench.MAJESTIC,
                bench.file(day + ".csv", Bench.LISTED.plus(Duration.ofDays(day)), Bench.million(List.of(domains))));
    }

    private static long rank(RankLists lists) {
        return ((Found) lists.look(DataSetId.MAJESTIC, BRIGHTLOOM))
                .listed()
                .number("rank")
                .orElseThrow();
    }

    private Path shard() {
        Version live = bench.store().live(DataSetId.MAJESTIC).orElseThrow();
        return home.resolve("datasets/" + Place.shard(DataSetId.MAJESTIC, live, Shard.of("brightloom.com")));
    }
}
