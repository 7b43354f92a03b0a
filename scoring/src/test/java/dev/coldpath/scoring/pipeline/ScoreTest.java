package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Instant SECOND = Instant.parse("2026-05-12T14:30:00Z");

    private final Machine machine = Machine.at(SAAS);

    @Test
    void it_stores_a_record_settles_the_job_and_says_when_it_was_scored() {
        JsonNode answer = machine.score().run(machine.scoreInput(SAAS));

        assertThat(answer)
                .hasToString("{\"scored\":true,\"domain\":\"brightloom.com\",\"scored_at\":\"2026-05-12T14:30:00Z\"}");
        assertThat(machine.scores.rows()).hasSize(1);
        assertThat(machine.jobs.row(Machine.RUN).state())
                .isEqualTo(new Succeeded(new Queued(), SAAS.asOf(), new ResultRef.Scored(SAAS.domain(), SECOND)));
    }

    @Test
    void it_reads_the_snapshots_its_input_names_and_not_newer_ones() {
        JsonNode input = machine.scoreInput(SAAS);
        SAAS.current().stream()
                .map(each -> copy(each, Status.TIMEOUT, each.observedAt().plusSeconds(1)))
                .forEach(machine.snapshots::put);

        assertThat(machine.score().run(input).path("scored").booleanValue()).isTrue();
        assertThat(machine.scores.rows().getFirst().composite()).hasToString("54.1");
    }

    @Test
    void a_job_that_is_gone_or_over_gets_no_record() {
        JsonNode input = machine.scoreInput(SAAS);
        Job job = machine.jobs.row(Machine.RUN);
        machine.jobs.put(job.moved(((Open) job.state()).fail(SECOND, Failure.of(Reason.ABORTED))));

        assertThatThrownBy(() -> machine.score().run(input)).isInstanceOf(JobGone.class);
        assertThatThrownBy(() -> machine.score().run(((ObjectNode) input).put("run", Machine.ANOTHER.toString())))
                .isInstanceOf(JobGone.class);
        assertThat(machine.scores.rows()).isEmpty();
        assertThat(machine.scores.reports()).isEmpty();
        assertThat(machine.jobs.won()).isZero();
    }

    @Test
    void a_run_about_another_domain_than_its_jobs_is_refused() {
        ObjectNode input = ((ObjectNode) machine.scoreInput(SAAS)).put("domain", "other.com");

        assertThatThrownBy(() -> machine.score().run(input))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task input: domain");
    }

    @Test
    void an_input_without_an_instant_is_refused() {
        ObjectNode input = (ObjectNode) machine.scoreInput(SAAS);

        assertThatThrownBy(() -> machine.score().run(input.deepCopy().put("as_of", "today")))
                .hasMessageContaining("task input: as_of");
        assertThatThrownBy(() -> machine.score().run(input.without("as_of"))).hasMessageContaining("task input: as_of");
    }

    /// Proves E-39.
    @Test
    void each_reason_for_no_score_is_reported_and_leaves_earlier_records_alone() {
        Map<String, String> reasons = Map.of(
                "no-such-domain", "not_live", "parked", "parked", "thin", "evidence", "landing-page", "no_company");
        reasons.forEach((name, reason) -> {
            Fixture fixture = Fixture.named(name);
            Machine fresh = Machine.at(fixture);
            HistoryRow earlier = earlierRow(fixture.domain());
            fresh.scores.rows().add(earlier);

            JsonNode answer = fresh.score().run(fresh.scoreInput(fixture));

            assertThat(answer.path("scored").booleanValue()).isFalse();
            assertThat(answer.path("reason").asText()).isEqualTo(reason);
            assertThat(fresh.scores.rows()).containsExactly(earlier);
            assertThat(fresh.scores.confidence(fixture.domain()).orElseThrow().insufficient())
                    .hasValueSatisfying(stored -> assertThat(stored.wire()).isEqualTo(reason));
            assertThat(fresh.failure()).isEqualTo(Reason.NO_RECORD);
        });
    }

    /// Proves E-29.
    @Test
    void without_a_quorum_nothing_is_written_and_the_run_fails() {
        Fixture dead = Fixture.named("dead-site");
        Machine fresh = Machine.at(dead);

        assertThatThrownBy(() -> fresh.score().run(fresh.scoreInput(dead)))
                .isInstanceOf(QuorumNotMet.class)
                .hasMessageContaining("67 %");
        assertThat(fresh.scores.rows()).isEmpty();
        assertThat(fresh.scores.reports()).isEmpty();
        assertThat(fresh.jobs.row(Machine.RUN).open()).isTrue();
    }

    @Test
    void an_excluded_domain_ends_without_record_and_without_a_report() {
        Fixture optedOut = SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 1);
        JsonNode input = machine.scoreInput(optedOut);

        JsonNode first = machine.score().run(input);

        assertThat(first).hasToString("{\"scored\":false,\"domain\":\"brightloom.com\",\"reason\":\"excluded\"}");
        assertThat(machine.score().run(input)).isEqualTo(first);
        assertThat(machine.scores.rows()).isEmpty();
        assertThat(machine.scores.reports()).isEmpty();
        assertThat(machine.failure()).isEqualTo(Reason.NO_RECORD);
    }

    /// Proves E-49.
    @Test
    void a_domain_whose_owner_had_opted_out_stays_excluded_while_its_name_servers_are_silent() {
        Fixture optedOut = SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 1);
        optedOut.current().stream().map(each -> seen(each, Duration.ofDays(1))).forEach(machine.snapshots::put);

        JsonNode answer = machine.score().run(machine.scoreInput(SAAS.with(FetcherId.DNS, Status.TIMEOUT)));

        assertThat(answer.path("reason").asText()).isEqualTo("excluded");
        assertThat(machine.scores.rows()).isEmpty();
    }

    @Test
    void a_denylisted_domain_is_not_scored_whatever_was_seen_of_it() {
        Machine strict = new Machine(SAAS.asOf());
        strict.exclusions.put(Exclusion.denylisted(SAAS.domain(), SAAS.asOf()));
        strict.jobs.admit(Machine.RUN, SAAS.domain(), SAAS.asOf());

        assertThat(strict.score().run(strict.scoreInput(SAAS)).path("reason").asText())
                .isEqualTo("excluded");
        assertThat(strict.scores.rows()).isEmpty();
    }

    @Test
    void what_was_recorded_of_a_company_is_forgotten_once_its_owner_opts_out() {
        machine.scores.rows().add(earlierRow(SAAS.domain()));

        machine.score().run(machine.scoreInput(SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 1)));

        assertThat(machine.scores.rows()).isEmpty();
    }

    /// Who excludes a domain has it forgotten, and that may come just before a record is written.
    @Test
    void a_domain_that_is_excluded_while_its_record_is_written_keeps_no_record() {
        JsonNode input = machine.scoreInput(SAAS);
        machine.scores.meanwhile(() -> {
            machine.exclusions.put(Exclusion.denylisted(SAAS.domain(), SAAS.asOf()));
            machine.scores.forget(SAAS.domain());
        });

        assertThat(machine.score().run(input).path("reason").asText()).isEqualTo("excluded");

        assertThat(machine.scores.rows()).isEmpty();
        assertThat(machine.scores.reports()).isEmpty();
        assertThat(machine.failure()).isEqualTo(Reason.NO_RECORD);
    }

    /// Proves E-40.
    @Test
    void momentum_counts_from_the_record_before() {
        HistoryRow earlier = earlierRow(SAAS.domain());
        machine.scores.rows().add(earlier);

        machine.score().run(machine.scoreInput(SAAS));

        HistoryRow row = machine.scores.rows().getLast();
        assertThat(earlier.composite()).isEqualTo(new Tenths(row.composite().value() - 20));
        assertThat(row.momentumIndex()).hasToString("1.0");
    }

    /// Proves E-30: what an earlier run saw is found in the store.
    @Test
    void an_outage_is_bridged_with_what_an_earlier_run_saw() {
        Fixture outage = SAAS.with(FetcherId.RDAP, Status.TIMEOUT);
        SAAS.current().stream().map(each -> seen(each, Duration.ofDays(7))).forEach(machine.snapshots::put);

        machine.score().run(machine.scoreInput(outage));

        assertThat(warnings()).contains("stale_rdap");
    }

    /// Proves E-30: this run's own half is in the store as well, and the newest that observed something.
    @Test
    void a_half_answer_is_completed_with_what_an_earlier_run_saw() {
        SAAS.current().stream().map(each -> seen(each, Duration.ofDays(7))).forEach(machine.snapshots::put);

        machine.score().run(machine.scoreInput(halfOfCadence()));

        assertThat(warnings()).contains("stale_cadence");
    }

    @Test
    void halves_of_runs_in_a_row_are_completed_with_the_last_whole_one() {
        SAAS.current().stream().map(each -> seen(each, Duration.ofDays(7))).forEach(machine.snapshots::put);
        halfOfCadence().current().stream()
                .map(each -> seen(each, Duration.ofDays(1)))
                .forEach(machine.snapshots::put);

        machine.score().run(machine.scoreInput(halfOfCadence()));

        assertThat(warnings()).contains("stale_cadence");
    }

    /// Its feed was out of reach.
    private static Fixture halfOfCadence() {
        List<Snapshot> current = SAAS.current().stream()
                .map(each -> each.fetcher().equals(FetcherId.CADENCE) ? without(each, Keys.CADENCE_POSTS_90D) : each)
                .toList();
        return new Fixture(SAAS.domain(), SAAS.asOf(), current, List.of());
    }

    private static Snapshot without(Snapshot snapshot, String key) {
        return new Snapshot(
                snapshot.fetcher(),
                1,
                snapshot.domain(),
                Status.PARTIAL,
                snapshot.observedAt(),
                snapshot.observations().stream()
                        .filter(each -> !each.key().equals(key))
                        .toList(),
                snapshot.traffic(),
                List.of());
    }

    private static Snapshot seen(Snapshot snapshot, Duration ago) {
        return copy(snapshot, snapshot.status(), snapshot.observedAt().minus(ago));
    }

    private List<String> warnings() {
        return machine.scores.confidence(SAAS.domain()).orElseThrow().dataWarnings();
    }

    /// A record of another run a month ago, two points lower.
    private static HistoryRow earlierRow(Domain domain) {
        Machine before = Machine.at(SAAS);
        before.score().run(before.scoreInput(SAAS));
        HistoryRow row = before.scores.rows().getFirst();
        return new HistoryRow(
                new ScoreRef(domain, SECOND.minus(Duration.ofDays(30))),
                Machine.ANOTHER,
                row.pipelineVersion(),
                row.modelVersion(),
                row.manifestHash(),
                new Tenths(row.composite().value() - 20),
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

    private static Snapshot copy(Snapshot snapshot, Status status, Instant at) {
        return new Snapshot(
                snapshot.fetcher(),
                1,
                snapshot.domain(),
                status,
                at,
                status.observed() ? snapshot.observations() : List.of(),
                snapshot.traffic(),
                List.of());
    }
}
