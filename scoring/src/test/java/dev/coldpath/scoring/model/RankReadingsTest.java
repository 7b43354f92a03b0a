package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankReadingsTest {
    private static final Fixture COMPANY = Fixture.named("growing-saas");

    @Test
    void visitors_come_before_several_lists_and_those_before_links() {
        Map<String, Double> all =
                Map.of(Keys.RANKS_CRUX, 3_000.0, Keys.RANKS_TRANCO, 4_000.0, Keys.RANKS_MAJESTIC, 5_000.0);

        assertThat(known("popularity_rank", all).raw()).isEqualTo(3_000);
        assertThat(known("popularity_rank", Map.of(Keys.RANKS_TRANCO, 4_000.0, Keys.RANKS_MAJESTIC, 5_000.0))
                        .raw())
                .isEqualTo(4_000);
    }

    @Test
    void a_rank_by_links_counts_half_for_it_repeats_the_links() {
        Known known = known("popularity_rank", Map.of(Keys.RANKS_CRUX, 0.0, Keys.RANKS_MAJESTIC, 5_000.0));

        assertThat(known.raw()).isEqualTo(5_000);
        assertThat(known.quality()).isCloseTo(0.5, offset(0.02));
    }

    /// Proves a part of E-27.
    @Test
    void not_listed_is_a_low_rank_and_not_loaded_is_unobserved() {
        Known unlisted = known("popularity_rank", Map.of(Keys.RANKS_CRUX, 0.0, Keys.RANKS_MAJESTIC, 0.0));

        assertThat(unlisted.raw()).isEqualTo(3_000_000);
        assertThat(unlisted.quality()).isCloseTo(0.7, offset(0.02));
        assertThat(evidence("popularity_rank", Status.PARTIAL, Map.of(Keys.RANKS_MAJESTIC, 0.0)))
                .isEqualTo(new Unobserved(Reason.ERROR));
        assertThat(evidence("popularity_rank", Status.ERROR, Map.of())).isEqualTo(new Unobserved(Reason.ERROR));
    }

    @Test
    void a_deployment_without_lists_leaves_ranks_disabled() {
        Facts facts = new Facts(COMPANY.snapshots(), COMPANY.asOf());

        assertThat(Findings.of(Manifest.builtIn(), COMPANY.snapshots(), facts).of("cc_rank"))
                .isEqualTo(new Unobserved(Reason.DISABLED));
    }

    @Test
    void links_and_their_graph_are_read_as_they_are() {
        assertThat(known("ref_subnets", Map.of(Keys.RANKS_REF_SUBNETS, 812.0)).raw())
                .isEqualTo(812);
        Known graph = known("cc_rank", Map.of(Keys.RANKS_CCGRAPH, 90_000.0));
        assertThat(graph.raw()).isEqualTo(90_000);
        assertThat(graph.quality()).isCloseTo(0.9, offset(0.02));
    }

    @Test
    void a_change_within_a_month_counts_and_one_since_the_last_edition_hardly() {
        Known month = known("rank_change", Map.of(Keys.RANKS_MAJESTIC_CHANGE, 0.1, Keys.RANKS_MAJESTIC_STEP, -0.2));
        Known step = known("rank_change", Map.of(Keys.RANKS_MAJESTIC_STEP, -0.2));

        assertThat(month.raw()).isEqualTo(0.1);
        assertThat(month.quality()).isGreaterThan(0.9);
        assertThat(step.raw()).isEqualTo(-0.2);
        assertThat(step.quality()).isCloseTo(0.3, offset(0.02));
    }

    @Test
    void a_list_grows_old_by_its_own_date() {
        Instant listed = COMPANY.asOf().minus(Duration.ofDays(14));

        Known old = (Known) evidence("ref_subnets", Status.OK, Map.of(Keys.RANKS_REF_SUBNETS, 812.0), listed);

        assertThat(old.quality()).isCloseTo(0.95 / 2, offset(0.001));
    }

    private static Known known(String signal, Map<String, Double> seen) {
        return (Known) evidence(signal, Status.OK, seen);
    }

    private static Evidence evidence(String signal, Status status, Map<String, Double> seen) {
        return evidence(signal, status, seen, COMPANY.asOf());
    }

    private static Evidence evidence(String signal, Status status, Map<String, Double> seen, Instant listed) {
        List<Observation> observations = seen.entrySet().stream()
                .map(each -> Observation.number(
                        each.getKey(), each.getValue(), listed, URI.create("https://lists.example.net/"), "list"))
                .toList();
        List<Snapshot> current = new ArrayList<>(COMPANY.current());
        current.add(new Snapshot(
                FetcherId.RANKS,
                1,
                COMPANY.domain(),
                status,
                COMPANY.asOf(),
                observations,
                Snapshot.Traffic.NONE,
                List.of()));
        Snapshots snapshots = new Snapshots(COMPANY.domain(), current, List.of());
        Facts facts = new Facts(snapshots, COMPANY.asOf());
        return Findings.of(Manifest.builtIn(), snapshots, facts).of(signal);
    }
}
