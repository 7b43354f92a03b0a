package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.TestDesks.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.JobDesk.View;
import dev.coldpath.admin.Outcome;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.admin.Tally;
import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.Product;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.ScriptedRuns;
import dev.coldpath.testkit.ScriptedStarter;
import dev.coldpath.testkit.TestDesks;
import dev.coldpath.testkit.UseCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every engine promises to the operator about jobs, limits and dead letters.
public interface OperatorContract {
    Engine engine();

    /// An operator at work, and what the operator sets going.
    record Office(Desks desks, ScriptedStarter starter, ScriptedRuns runs) {
        static Office over(Engine engine) {
            ScriptedStarter starter = new ScriptedStarter();
            ScriptedRuns runs = new ScriptedRuns();
            return new Office(TestDesks.over(engine, starter, runs, TestDesks.PEPPER), starter, runs);
        }
    }

    private Job failed(Ask ask) {
        Job job = ask.admitted(engine());
        engine().gate().enter(job.id(), NOON);
        return UseCases.over(engine()).settle().stopped(job, Reason.CANCELLED, Side.CANCEL, NOON);
    }

    private List<Act> acts(Job job) {
        return engine()
                .operator()
                .audit()
                .list(Optional.of(job.scope().account()), Optional.empty(), 100)
                .rows()
                .stream()
                .map(AuditRow::act)
                .toList();
    }

    @Test
    @Proves({"J-32", "core I-5", "core I-10"})
    default void a_failed_job_is_repeated_as_a_new_one_that_costs_nothing_and_itself_stays_as_it_is() {
        Office office = Office.over(engine());
        Job old = failed(Ask.anything());
        Usage before = engine().usage(old.scope());

        View made = value(office.desks().jobs().retry(old.id(), NOON));

        Job next = made.job();
        assertThat(next.id()).isNotEqualTo(old.id());
        assertThat(next.scope()).isEqualTo(old.scope());
        assertThat(next.input()).isEqualTo(old.input());
        assertThat(next.charge().standing()).isEqualTo(Standing.WAIVED);
        assertThat(made.links().retryOf()).contains(old.id());
        assertThat(engine().jobs().find(next.id())).contains(next);
        assertThat(engine().jobs().find(old.id())).contains(old);
        assertThat(engine().usage(old.scope())).isEqualTo(before);
        assertThat(engine().lock(next.scope(), next.hash()).heldBy(next.id())).isTrue();
        assertThat(office.starter().asked()).containsExactly(next.id());
        assertThat(value(office.desks().jobs().find(old.id(), NOON)).links().retriedAs())
                .contains(next.id());
        assertThat(acts(old)).containsExactly(Act.JOB_RETRIED);
    }

    @Test
    @Proves("J-32")
    default void a_job_is_repeated_once_however_many_ask_for_it_at_once() {
        Office office = Office.over(engine());
        Job old = failed(Ask.anything());

        List<Outcome<View>> tries =
                Race.of(4, () -> Repeat.untilKnown(() -> office.desks().jobs().retry(old.id(), NOON)));

        assertThat(tries).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(tries)
                .filteredOn(new Refused<>(Objection.ALREADY_RETRIED)::equals)
                .hasSize(3);
        assertThat(office.starter().asked()).hasSize(1);
        assertThat(acts(old)).containsExactly(Act.JOB_RETRIED);
    }

    @Test
    @Proves("J-32")
    default void only_what_failed_is_repeated_and_not_while_its_question_is_being_answered() {
        Office office = Office.over(engine());
        Ask ask = Ask.anything();
        Job old = failed(ask);
        Job open = ask.admitted(engine());

        assertThat(office.desks().jobs().retry(open.id(), NOON)).isEqualTo(new Refused<>(Objection.JOB_OPEN));
        assertThat(office.desks().jobs().retry(old.id(), NOON)).isEqualTo(new Refused<>(Objection.QUESTION_RUNNING));
        var record = Finding.about(ask.domain()).by(open.id()).record(engine());
        UseCases.over(engine()).settle().succeeded(open.id(), record, NOON);
        assertThat(office.desks().jobs().retry(open.id(), NOON)).isEqualTo(new Refused<>(Objection.JOB_SUCCEEDED));
        assertThat(office.desks().jobs().retry(Samples.jobId(), NOON)).isEqualTo(new Missing<>());
        assertThat(office.desks().jobs().retry(old.id(), NOON)).isInstanceOf(Done.class);
    }

    @Test
    @Proves("core I-7")
    default void a_repeated_job_that_does_not_start_gives_nothing_back() {
        Office office = Office.over(engine());
        Job old = failed(Ask.anything());
        Usage before = engine().usage(old.scope());
        office.starter().answerAll(Start.IMPOSSIBLE);

        Job next = value(office.desks().jobs().retry(old.id(), NOON)).job();

        assertThat(next.state()).isInstanceOf(Failed.class);
        assertThat(next.charge().standing()).isEqualTo(Standing.WAIVED);
        assertThat(engine().usage(old.scope())).isEqualTo(before);
        assertThat(engine().lock(old.scope(), old.hash()).active()).isEmpty();
    }

    @Test
    @Proves("J-28")
    default void the_operator_aborts_a_job_and_its_run_and_leaves_what_is_over() {
        Office office = Office.over(engine());
        Job job = Ask.anything().admitted(engine());

        Job over = value(office.desks().jobs().cancel(job.id(), NOON)).job();

        assertThat(over.state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(Reason.ABORTED));
        assertThat(over.charge().standing()).isEqualTo(Standing.RETURNED);
        assertThat(value(office.desks().jobs().cancel(job.id(), NOON)).job()).isEqualTo(over);
        assertThat(office.desks().jobs().cancel(Samples.jobId(), NOON)).isEqualTo(new Missing<>());
        assertThat(acts(job)).containsExactly(Act.JOB_CANCELLED);
    }

    @Test
    default void a_lifted_limit_begins_anew_and_the_month_goes_on() {
        Ask ask = Ask.anything();
        Repeat.admit(
                engine().admissions(),
                ask.submission(),
                Samples.limits(Caps.NONE.withAccountDay(5).withKeyHour(5)));
        Tally day = new Tally.OfScope(ask.scope(), Product.SCORE);
        Tally hour = new Tally.OfKey(ask.key());
        AuditRow row = row(ask);

        for (Tally tally : List.of(day, hour)) {
            Usage seen = engine().operator().tallies().read(tally);
            assertThat(seen.recent().sum()).isEqualTo(1);
            assertThat(engine().operator().tallies().replace(tally, seen.lifted(), row))
                    .isTrue();
            assertThat(engine().operator().tallies().replace(tally, seen.lifted(), row(ask)))
                    .as("made of counters that are no longer stored")
                    .isFalse();
        }

        assertThat(engine().usage(ask.scope()).recent().sum()).isZero();
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().usage(ask.key()).recent().sum()).isZero();
    }

    private static AuditRow row(Ask ask) {
        return new AuditRow(
                Samples.jobId().value(),
                NOON,
                Act.LIMIT_LIFTED,
                "test",
                Optional.of(ask.scope().account()),
                "limit",
                Map.of());
    }
}
