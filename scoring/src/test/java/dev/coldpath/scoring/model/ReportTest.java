package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.Origin;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Proves E-38.
class ReportTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");

    @Test
    void the_band_follows_completeness_at_its_edges() {
        assertThat(band(80, List.of())).isEqualTo(Band.HIGH);
        assertThat(band(79, List.of())).isEqualTo(Band.MEDIUM);
        assertThat(band(60, List.of())).isEqualTo(Band.MEDIUM);
        assertThat(band(59, List.of())).isEqualTo(Band.DIRECTIONAL);
        assertThat(band(100, List.of())).isEqualTo(Band.HIGH);
        assertThat(band(0, List.of())).isEqualTo(Band.DIRECTIONAL);
    }

    @Test
    void a_failed_group_lowers_the_band_and_a_critical_one_to_the_bottom() {
        assertThat(band(95, List.of(Group.WEB))).isEqualTo(Band.MEDIUM);
        assertThat(band(95, List.of(Group.NEWS))).isEqualTo(Band.MEDIUM);
        assertThat(band(95, List.of(Group.FIRMOGRAPHIC))).isEqualTo(Band.DIRECTIONAL);
        assertThat(band(95, List.of(Group.PEOPLE))).isEqualTo(Band.DIRECTIONAL);
        assertThat(band(59, List.of(Group.WEB))).isEqualTo(Band.DIRECTIONAL);
    }

    @Test
    void completeness_counts_real_data_and_rounds_down() {
        Judged all = Judged.nothing();
        Judged.MANIFEST.signals().forEach(signal -> all.with(signal.key(), 1, 0.35));

        assertThat(report(all).completeness()).isEqualTo(100);
        assertThat(report(all.copy().with("paid_infra", 1, 0.349)).completeness())
                .isEqualTo(99);
        assertThat(report(all.copy().with("popularity_rank", 1, 0)).completeness())
                .isEqualTo(91);
        assertThat(report(Judged.nothing()).completeness()).isZero();
    }

    @Test
    void the_record_and_its_report_say_the_same_completeness() {
        for (String name : GoldenTest.SCORED) {
            Scored scored = (Scored) Fixture.named(name).score();

            assertThat(scored.row(Golden.RUN, Optional.empty()).completenessPct())
                    .isEqualTo(scored.confidence(Golden.RUN).completenessPct());
        }
    }

    @Test
    void a_group_failed_when_most_of_its_weight_was_out_of_reach() {
        Judged judged = Judged.nothing();
        Judged.MANIFEST.signals().forEach(signal -> judged.with(signal.key(), 1, 0.9));

        assertThat(report(judged).failed()).isEmpty();
        judged.with("pageviews_30d", new Unobserved(Reason.RATE_LIMITED));
        assertThat(report(judged).failed()).isEmpty();
        judged.with("pageview_trend", new Unobserved(Reason.TIMEOUT));
        assertThat(report(judged).failed()).containsExactly(Group.NEWS);
    }

    @Test
    void absence_closed_doors_and_disabled_sources_are_no_failures() {
        for (Reason reason : List.of(Reason.ROBOTS_DENIED, Reason.REDIRECTED, Reason.NOT_STATED, Reason.DISABLED)) {
            Judged judged = Judged.nothing();
            Judged.MANIFEST.signals().forEach(signal -> judged.with(signal.key(), new Unobserved(reason)));

            assertThat(report(judged).failed()).as(reason.wire()).isEmpty();
        }
    }

    @Test
    void evidence_carried_from_long_ago_counts_as_failed() {
        Origin carried = new Origin(List.of(FetcherId.SITE), Instant.EPOCH, true);
        Judged judged = Judged.nothing();
        Judged.MANIFEST.signals().forEach(signal -> judged.with(signal.key(), new Observed(1, 0.36, carried)));
        assertThat(report(judged).failed()).isEmpty();

        Judged.MANIFEST.signals().forEach(signal -> judged.with(signal.key(), new Observed(1, 0.34, carried)));
        assertThat(report(judged).failed()).containsExactly(Group.FIRMOGRAPHIC, Group.PEOPLE, Group.WEB, Group.NEWS);
    }

    @Test
    void missing_signals_are_those_that_apply_and_stand_at_neutral_in_manifest_order() {
        List<String> missing = ((Scored) SAAS.score()).report().missing();

        assertThat(missing)
                .startsWith("function_breadth", "location_breadth")
                .endsWith("raised_36m", "lei_status")
                .contains("popularity_rank")
                .doesNotContain("op_margin", "posts_90d");
    }

    @Test
    void warnings_tell_what_a_reader_should_know() {
        assertThat(warnings(SAAS)).isEmpty();
        assertThat(warnings(SAAS.with(FetcherId.SITE, Keys.SITE_FOUNDERS, 0)))
                .containsExactly("people_no_founder_data");
        assertThat(warnings(SAAS.with(FetcherId.SITE, Keys.SITE_BOARD_LINK, 0))).containsExactly("people_no_job_board");
        assertThat(warnings(SAAS.with(FetcherId.SITE, Keys.SITE_JS_ONLY, 1))).containsExactly("web_js_only");
        assertThat(warnings(SAAS.withText(FetcherId.SITE, Keys.SITE_REDIRECTED_TO, "brightloom.io")))
                .containsExactly("web_redirected_domain");
        assertThat(warnings(SAAS.with(FetcherId.CADENCE, Status.ROBOTS_DENIED))).containsExactly("web_robots_denied");
        assertThat(warnings(SAAS.with(FetcherId.RDAP, Status.RATE_LIMITED))).containsExactly("rate_limited_rdap");
    }

    private static List<String> warnings(Fixture fixture) {
        return ((Scored) fixture.score()).confidence(Golden.RUN).dataWarnings();
    }

    private static Band band(int completeness, List<Group> failed) {
        return new Report(completeness, 0, failed, new TreeSet<>(), List.of()).band();
    }

    private static Report report(Judged judged) {
        return Report.of(judged.composition(Profile.UNCLASSIFIED), new TreeSet<>());
    }
}
