package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settled.Lost;
import dev.coldpath.settle.Settled.Won;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.StartGate.Entry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every engine's settlements promise sides that come at the same time.
public interface SettlementRacesContract {
    List<Side> SIDES = List.of(Side.values());

    Engine engine();

    @Test
    @ManyCalls
    @Proves({"J-18", "core I-11"})
    default void of_five_sides_at_once_one_wins_and_the_others_see_its_end() {
        for (int round = 0; round < 16; round++) {
            Ask ask = Ask.anything();
            Job job = ask.admitted(engine());

            List<Settled> answers =
                    Race.of(SIDES.size(), runner -> () -> settle(job, SIDES.get(runner), failed(runner), false));

            Job after = engine().jobs().find(job.id()).orElseThrow();
            assertThat(answers).containsOnlyOnce(new Won(after)).containsOnly(new Won(after), new Lost(after));
            assertThat(after.version()).isEqualTo(2);
            assertThat(engine().lock(ask.scope(), ask.hash()).active()).isEmpty();
        }
    }

    @Test
    @Proves({"J-18", "core I-7", "core I-11"})
    default void thirty_two_refunds_at_once_give_back_one_unit() {
        Ask ask = Ask.anything();
        ask.about(Samples.domain()).admitted(engine());
        Job job = ask.admitted(engine());

        List<Settled> answers = Race.of(32, runner -> () -> settle(job, Side.POLL, failed(runner), true));

        assertThat(answers).filteredOn(Won.class::isInstance).hasSize(1);
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @ManyCalls
    @Proves({"J-13", "J-18", "core I-7"})
    default void a_success_that_meets_a_refunding_failure_keeps_its_unit_and_its_gate() {
        for (int round = 0; round < 16; round++) {
            Ask ask = Ask.anything();
            Job job = ask.admitted(engine());
            JobState.Settled success = new Queued().succeed(NOON, new Scored(ask.domain(), NOON));

            List<Settled> answers = Race.of(
                    8,
                    runner -> () -> runner % 2 == 0
                            ? settle(job, Side.PIPELINE, success, false)
                            : settle(job, Side.RECONCILER, failed(runner), true));

            assertThat(answers).filteredOn(Won.class::isInstance).hasSize(1);
            Job after = engine().jobs().find(job.id()).orElseThrow();
            boolean succeeded = after.state() instanceof Succeeded;
            assertThat(after.charge().standing()).isEqualTo(succeeded ? Standing.CHARGED : Standing.RETURNED);
            assertThat(engine().usage(ask.scope()).cold()).isEqualTo(succeeded ? 1 : 0);
            assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(succeeded ? Entry.ENTERED : Entry.SHUT);
        }
    }

    @Test
    @Proves({"core I-5", "core I-7"})
    default void refunds_that_meet_admissions_leave_the_count_exact() {
        Ask ask = Ask.anything();
        List<Job> jobs = IntStream.range(0, 8)
                .mapToObj(_ -> ask.about(Samples.domain()).admitted(engine()))
                .toList();

        Race.of(
                16,
                runner -> () -> runner < 8
                        ? settle(jobs.get(runner), Side.EVENT, failed(runner), true)
                        : ask.about(Samples.domain()).admitted(engine()));

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(8);
    }

    private Settled settle(Job seen, Side side, JobState.Settled end, boolean refund) {
        Settlement wish = new Settlement(seen, Samples.word(), side, end, refund);
        return Repeat.untilKnown(() -> engine().settlements().settle(wish));
    }

    private static JobState.Settled failed(int runner) {
        return new Queued().fail(NOON, new Failure(Reason.ABORTED, "by runner " + runner));
    }
}
