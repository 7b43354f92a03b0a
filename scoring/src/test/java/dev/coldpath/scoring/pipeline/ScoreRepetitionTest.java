package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a Score task that is run again, or beside another.
class ScoreRepetitionTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Instant SECOND = Instant.parse("2026-05-12T14:30:00Z");

    private final Machine machine = Machine.at(SAAS);

    /// Proves E-43: wherever the first attempt broke off, a second ends in one record and one settlement.
    @Test
    void a_repeated_task_ends_in_one_record_and_one_settlement() {
        for (int i = 0; i < 4; i++) {
            Machine fresh = Machine.at(SAAS);
            trouble(fresh, i);
            JsonNode input = fresh.scoreInput(SAAS);
            assertThatThrownBy(() -> fresh.score().run(input)).isInstanceOf(StoreDown.class);
            fresh.clock.advance(Duration.ofSeconds(1));

            JsonNode answer = fresh.score().run(input);

            assertThat(answer.path("scored_at").asText()).isEqualTo("2026-05-12T14:30:00Z");
            assertThat(fresh.score().run(input)).isEqualTo(answer);
            assertThat(fresh.scores.rows()).hasSize(1);
            assertThat(fresh.jobs.won()).isEqualTo(1);
            assertThat(fresh.jobs.row(Machine.RUN).state()).isInstanceOf(Succeeded.class);
        }
    }

    /// Proves E-39 and E-43.
    @Test
    void a_repeated_task_without_a_record_reports_and_settles_once() {
        Fixture parked = Fixture.named("parked");
        for (int i = 0; i < 4; i++) {
            Machine fresh = Machine.at(parked);
            trouble(fresh, i);
            JsonNode input = fresh.scoreInput(parked);
            assertThatThrownBy(() -> fresh.score().run(input)).isInstanceOf(StoreDown.class);

            JsonNode answer = fresh.score().run(input);

            assertThat(answer.path("reason").asText()).isEqualTo("parked");
            assertThat(fresh.score().run(input)).isEqualTo(answer);
            assertThat(fresh.scores.rows()).isEmpty();
            assertThat(fresh.jobs.won()).isEqualTo(1);
            assertThat(fresh.failure()).isEqualTo(Reason.NO_RECORD);
        }
    }

    /// Proves E-43: once there is a record, nothing that was seen since makes the run end without one.
    @Test
    void a_recorded_run_stays_recorded_when_it_is_judged_again() {
        JsonNode input = machine.scoreInput(SAAS);
        machine.jobs.refuseNext();
        assertThatThrownBy(() -> machine.score().run(input)).isInstanceOf(StoreDown.class);
        Fixture parked = SAAS.with(FetcherId.SITE, Keys.SITE_LANDER, 1).seenBefore(Duration.ofSeconds(1));
        JsonNode otherwise =
                machine.scoreInput(new Fixture(parked.domain(), parked.asOf(), parked.earlier(), List.of()));

        assertThat(machine.score().run(otherwise).path("scored").booleanValue()).isTrue();
        assertThat(machine.jobs.row(Machine.RUN).state()).isInstanceOf(Succeeded.class);
        assertThat(machine.scores.confidence(SAAS.domain()).orElseThrow().insufficient())
                .isEmpty();
    }

    /// Proves E-43.
    @Test
    void two_runs_of_one_second_have_a_second_each() {
        machine.score().run(machine.scoreInput(SAAS));
        machine.jobs.admit(Machine.ANOTHER, SAAS.domain(), SAAS.asOf());
        ObjectNode input = ((ObjectNode) machine.scoreInput(SAAS)).put("run", Machine.ANOTHER.toString());

        JsonNode answer = machine.score().run(input);

        assertThat(answer.path("scored_at").asText()).isEqualTo("2026-05-12T14:30:01Z");
        assertThat(machine.jobs.row(Machine.ANOTHER).state())
                .isEqualTo(new Succeeded(
                        new Queued(), SAAS.asOf(), new ResultRef.Scored(SAAS.domain(), SECOND.plusSeconds(1))));
    }

    /// Breaks off one of the four writes or answers of the next attempt.
    private static void trouble(Machine machine, int which) {
        List<Runnable> troubles = List.of(
                machine.scores::refuseNext,
                machine.scores::loseNextAnswer,
                machine.jobs::refuseNext,
                machine.jobs::loseNextAnswer);
        troubles.get(which).run();
    }
}
