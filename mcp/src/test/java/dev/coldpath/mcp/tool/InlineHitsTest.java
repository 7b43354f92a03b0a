package dev.coldpath.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.client.ApiKey;
import dev.coldpath.mcp.tool.InlineHits.Hit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InlineHitsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final ApiKey MINE = ApiKey.of("ki_test_mine");

    private final InlineHits hits = new InlineHits(Duration.ofSeconds(60));

    /// Proves I-65.
    @Test
    void the_hundred_newest_are_kept() {
        for (int job = 1; job <= 101; job++) {
            hits.keep(MINE, "job-" + job, hit("{}"));
        }

        assertThat(hits.find(MINE, "job-1", NOON)).isEmpty();
        assertThat(hits.find(MINE, "job-2", NOON)).isPresent();
        assertThat(hits.find(MINE, "job-101", NOON)).isPresent();
    }

    @Test
    void keeping_one_again_makes_it_the_newest() {
        hits.keep(MINE, "old", hit("1"));
        for (int job = 1; job <= 99; job++) {
            hits.keep(MINE, "job-" + job, hit("{}"));
        }
        hits.keep(MINE, "old", hit("2"));
        hits.keep(MINE, "one-more", hit("{}"));

        assertThat(hits.find(MINE, "old", NOON)).map(Hit::result).contains("2");
        assertThat(hits.find(MINE, "job-1", NOON)).isEmpty();
    }

    @Test
    void nobody_reads_what_came_to_another_key() {
        hits.keep(MINE, "job", hit("{}"));

        assertThat(hits.find(ApiKey.of("ki_test_other"), "job", NOON)).isEmpty();
    }

    @Test
    void a_hit_is_good_for_its_time_and_not_a_moment_longer() {
        hits.keep(MINE, "job", hit("{}"));

        assertThat(hits.find(MINE, "job", NOON.plusSeconds(60).minusMillis(1))).isPresent();
        assertThat(hits.find(MINE, "job", NOON.plusSeconds(60))).isEmpty();
        assertThat(hits.find(MINE, "job", NOON)).isEmpty();
    }

    @Test
    void few_large_ones_are_kept_where_many_would_fill_the_memory() {
        String large = "x".repeat(20_000_000);
        for (int job = 1; job <= 4; job++) {
            hits.keep(MINE, "job-" + job, hit(large));
        }

        assertThat(hits.find(MINE, "job-1", NOON)).isEmpty();
        assertThat(hits.find(MINE, "job-2", NOON)).isPresent();
    }

    private static Hit hit(String result) {
        return new Hit("intelligence_search", result, NOON);
    }
}
