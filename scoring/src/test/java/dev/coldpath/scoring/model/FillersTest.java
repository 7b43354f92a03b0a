package dev.coldpath.scoring.model;

import static dev.coldpath.scoring.model.Seen.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a source that the manifest does not know may add to a score.
class FillersTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final FetcherId ALMANAC = new FetcherId("almanac");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void it_fills_a_signal_that_nobody_else_could_see_as_mild_evidence() {
        Known raised = (Known) evidence(with(SAAS, ALMANAC, "raised_36m", 10_000_000), "raised_36m");

        assertThat(raised.raw()).isEqualTo(10_000_000);
        assertThat(raised.quality()).isCloseTo(0.4, offset(1e-5)).isLessThan(0.4);
        assertThat(raised.origin().fetchers()).containsExactly(ALMANAC);
    }

    @Test
    void it_says_nothing_where_a_source_of_the_manifest_knows() {
        Fixture contradicting = with(SAAS, ALMANAC, "headcount_estimate", 90_000);

        assertThat(evidence(contradicting, "headcount_estimate")).isEqualTo(evidence(SAAS, "headcount_estimate"));
        assertThat(((Scored) contradicting.score()).composition().base())
                .isEqualTo(((Scored) SAAS.score()).composition().base());
    }

    @Test
    void of_several_the_surest_fills_and_of_equal_ones_the_first_by_name() {
        FetcherId bulletin = new FetcherId("bulletin");
        Fixture equal = with(with(SAAS, bulletin, "raised_36m", 2_000_000), ALMANAC, "raised_36m", 1_000_000);
        Fixture surer = with(with(SAAS, bulletin, "raised_36m", 2_000_000), ALMANAC, "raised_36m", 1_000_000, 0.5);

        assertThat(((Known) evidence(equal, "raised_36m")).raw()).isEqualTo(1_000_000);
        assertThat(((Known) evidence(surer, "raised_36m")).raw()).isEqualTo(2_000_000);
    }

    @Test
    void what_is_no_number_fills_nothing_and_no_value_breaks_a_score() {
        for (double odd : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            assertThat(evidence(with(SAAS, ALMANAC, "popularity_rank", odd), "popularity_rank"))
                    .isEqualTo(new Unobserved(Reason.DISABLED));
        }
        for (double odd : List.of(-1e300, -1.0, 0.0, 1e300)) {
            Composition composition =
                    ((Scored) with(SAAS, ALMANAC, "popularity_rank", odd).score()).composition();

            assertThat(composition.base()).isBetween(0.0, 100.0);
        }
    }

    @Test
    void its_answer_of_last_week_is_carried_over_an_outage_and_called_stale() {
        Fixture before = with(SAAS, ALMANAC, "raised_36m", 10_000_000).seenBefore(WEEK);

        Fixture down = before.with(ALMANAC, Status.TIMEOUT);

        Known carried = (Known) evidence(down, "raised_36m");
        assertThat(carried.origin().carried()).isTrue();
        assertThat(carried.quality()).isCloseTo(0.4 * Math.pow(2, -7.0 / 30), offset(1e-5));
        assertThat(((Scored) down.score()).report().warnings()).contains("stale_almanac");
    }

    @Test
    void a_signal_that_only_it_could_see_is_not_missed_with_the_sources_of_the_manifest() {
        Fixture filled = with(SAAS, ALMANAC, "popularity_rank", 100_000);
        Composition composition = ((Scored) filled.score()).composition();

        assertThat(Quorum.missing(composition, filled.snapshots())).isZero();
    }

    @Test
    void the_explanation_names_it() {
        Scored scored = (Scored) with(SAAS, ALMANAC, "raised_36m", 10_000_000).score();

        assertThat(scored.explanation())
                .contains("\"raised_36m\":[10000000,64,0.399999,\"observed\"")
                .contains("\"almanac\"");
        assertThat(scored.report().missing()).doesNotContain("raised_36m");
    }

    @Test
    void better_values_from_it_never_lower_a_score() {
        for (Signal signal : Judged.MANIFEST.signals()) {
            double worse = signal.curve().anchors().getFirst().x();
            double better = signal.curve().anchors().getLast().x();
            Evidence low = evidence(with(SAAS, ALMANAC, signal.key(), worse), signal.key());
            Evidence high = evidence(with(SAAS, ALMANAC, signal.key(), better), signal.key());

            if (low instanceof Observed one && high instanceof Observed other) {
                assertThat(SignalScore.of(signal, other, 1, 1).effective())
                        .as(signal.key())
                        .isGreaterThanOrEqualTo(
                                SignalScore.of(signal, one, 1, 1).effective());
            }
        }
    }

    private static Fixture with(Fixture fixture, FetcherId stranger, String signal, double raw) {
        return with(fixture, stranger, signal, raw, 1);
    }

    private static Fixture with(Fixture fixture, FetcherId stranger, String signal, double raw, double identity) {
        var at = fixture.asOf().minusSeconds(10);
        Observation seen = Observation.number(
                        stranger + "." + signal, raw, at, URI.create("https://almanac.org/"), "api")
                .identifiedBy(identity);
        List<Snapshot> more = new ArrayList<>(fixture.current());
        more.add(new Snapshot(stranger, 1, fixture.domain(), Status.OK, at, List.of(seen), Traffic.NONE, List.of()));
        return new Fixture(fixture.domain(), fixture.asOf(), more, fixture.earlier());
    }
}
