package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.record.HistoryRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves E-40.
class MomentumTest {
    private static final Scored NOW = (Scored) Fixture.named("growing-saas").score();
    private static final HistoryRow ROW = NOW.row(Golden.RUN, Optional.empty());

    @Test
    void the_first_run_has_no_momentum() {
        assertThat(ROW.momentumIndex()).isEqualTo(new Tenths(0));
    }

    @Test
    void half_of_it_is_the_change_per_month_and_half_is_what_it_was() {
        assertThat(index(ago(Duration.ofDays(30), 20, 0))).hasToString("1.0");
        assertThat(index(ago(Duration.ofDays(60), 20, 0))).hasToString("0.5");
        assertThat(index(ago(Duration.ofDays(30), 0, 34))).hasToString("1.7");
        assertThat(index(ago(Duration.ofDays(30), -41, 20))).hasToString("-1.1");
    }

    @Test
    void two_runs_close_together_count_as_a_week_apart() {
        assertThat(index(ago(Duration.ofHours(1), 7, 0))).hasToString("1.5");
        assertThat(index(ago(Duration.ofDays(7), 7, 0))).hasToString("1.5");
        assertThat(index(ago(Duration.ofDays(6), 7, 0))).hasToString("1.5");
        assertThat(index(ago(Duration.ofDays(14), 7, 0))).hasToString("0.8");
    }

    @Test
    void a_record_made_another_way_is_nothing_to_compare_with() {
        HistoryRow before = ago(Duration.ofDays(30), 20, 15);

        assertThat(index(versions(before, "v0", before.modelVersion()))).hasToString("0.0");
        assertThat(index(versions(before, before.pipelineVersion(), "2025-01-01")))
                .hasToString("0.0");
    }

    @Test
    void two_runs_that_share_a_second_count_as_a_week_apart_too() {
        assertThat(index(ago(Duration.ZERO, 20, 15))).hasToString("5.0");
        assertThat(index(ago(Duration.ZERO, 0, 15))).hasToString("0.8");
    }

    @Test
    void a_record_that_is_later_is_not_before() {
        assertThat(index(ago(Duration.ofDays(-1), 20, 15))).hasToString("0.0");
    }

    private static Tenths index(HistoryRow previous) {
        return NOW.row(Golden.RUN, Optional.of(previous)).momentumIndex();
    }

    /// A record so long ago, so many tenths below this one.
    private static HistoryRow ago(Duration ago, int below, int momentum) {
        Instant at = ROW.ref().scoredAt().minus(ago);
        return new HistoryRow(
                new ScoreRef(ROW.ref().domain(), at),
                ROW.run(),
                ROW.pipelineVersion(),
                ROW.modelVersion(),
                ROW.manifestHash(),
                new Tenths(ROW.composite().value() - below),
                ROW.scalePremium(),
                ROW.rating(),
                new Tenths(momentum),
                ROW.buckets(),
                ROW.completenessPct(),
                ROW.profile(),
                ROW.sector(),
                ROW.geo(),
                ROW.companyName());
    }

    private static HistoryRow versions(HistoryRow row, String pipeline, String model) {
        return new HistoryRow(
                row.ref(),
                row.run(),
                pipeline,
                model,
                row.manifestHash(),
                row.composite(),
                row.scalePremium(),
                row.rating(),
                row.momentumIndex(),
                row.buckets(),
                row.completenessPct(),
                row.profile(),
                row.sector(),
                row.geo(),
                row.companyName());
    }
}
