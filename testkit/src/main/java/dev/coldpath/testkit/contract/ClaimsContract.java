package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claim.Busy;
import dev.coldpath.work.Claim.Claimed;
import dev.coldpath.work.Claim.Closed;
import dev.coldpath.work.Claim.Gone;
import dev.coldpath.work.Claim.Late;
import dev.coldpath.work.Claim.Spent;
import dev.coldpath.work.Claims;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every engine's claims promise.
public interface ClaimsContract {
    Engine engine();

    @Test
    @Proves({"J-14", "core I-8"})
    default void a_claim_is_stored_with_its_attempt_its_fence_and_its_lease() {
        Job job = Ask.search().admitted(engine());
        Fence fence = Samples.fence();

        Claim claim = engine().claims().claim(job.id(), fence, NOON.plusSeconds(5));

        Job running = job.moved(new Running(NOON.plusSeconds(5), new Attempt(1, fence, NOON.plusSeconds(65))));
        assertThat(claim).isEqualTo(new Claimed(running));
        assertThat(engine().jobs().find(job.id())).contains(running);
    }

    @Test
    @Proves({"J-16", "core I-8"})
    default void of_workers_that_come_at_once_one_gets_the_job() {
        for (int round = 0; round < engine().histories(12); round++) {
            Job job = Ask.search().admitted(engine());

            List<Claim> claims =
                    Race.of(8, () -> Repeat.untilKnown(() -> engine().claims().claim(job.id(), Samples.fence(), NOON)));

            assertThat(claims).filteredOn(Claimed.class::isInstance).hasSize(1);
            assertThat(claims).filteredOn(Busy.class::isInstance).hasSize(7);
        }
    }

    @Test
    @Proves("core I-9")
    default void a_claim_whose_answer_was_lost_is_found_again_and_is_one_attempt() {
        Job job = Ask.search().admitted(engine());
        Fence fence = Samples.fence();
        Claims losing = Faults.in(Claims.class, engine().claims()).failAfter(1).port();
        assertThatThrownBy(() -> losing.claim(job.id(), fence, NOON)).isInstanceOf(StoreDown.class);

        assertThat(losing.claim(job.id(), fence, NOON.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        Claimed.class,
                        mine -> assertThat(attempt(mine.job()).number()).isEqualTo(1));
    }

    @Test
    @Proves({"J-14", "core I-8", "core I-9"})
    default void a_lost_lease_is_claimed_again_until_no_attempt_is_left() {
        Job job = Ask.search().admitted(engine());
        Instant now = NOON;
        for (int number = 1; number <= 3; number++) {
            int expected = number;
            assertThat(engine().claims().claim(job.id(), Samples.fence(), now))
                    .isInstanceOfSatisfying(
                            Claimed.class,
                            claimed ->
                                    assertThat(attempt(claimed.job()).number()).isEqualTo(expected));
            assertThat(engine().claims().claim(job.id(), Samples.fence(), now.plusSeconds(62)))
                    .isEqualTo(new Busy());
            now = now.plusSeconds(62).plusMillis(1);
        }
        Job spent = engine().jobs().find(job.id()).orElseThrow();

        assertThat(engine().claims().claim(job.id(), Samples.fence(), now)).isEqualTo(new Spent(spent));
        assertThat(engine().jobs().find(job.id())).contains(spent);
    }

    @Test
    @Proves({"J-15", "core I-8"})
    default void a_heartbeat_of_an_older_fence_changes_nothing() {
        Job job = Ask.search().admitted(engine());
        Fence zombie = Samples.fence();
        engine().claims().claim(job.id(), zombie, NOON);
        Instant later = NOON.plusSeconds(63);
        Fence mine = Samples.fence();
        engine().claims().claim(job.id(), mine, later);
        Job running = engine().jobs().find(job.id()).orElseThrow();

        assertThat(engine().claims().beat(job.id(), zombie, later.plusSeconds(600)))
                .isFalse();

        assertThat(engine().jobs().find(job.id())).contains(running);
        assertThat(engine().claims().beat(job.id(), mine, later.plusSeconds(80)))
                .isTrue();
        Job heard = engine().jobs().find(job.id()).orElseThrow();
        assertThat(attempt(heard).leaseUntil()).isEqualTo(later.plusSeconds(80));
        assertThat(heard.version()).isEqualTo(running.version());
    }

    @Test
    @Proves({"J-16", "core I-15"})
    default void what_comes_too_late_claims_nothing() {
        Job job = Ask.search().admitted(engine());

        assertThat(engine().claims()
                        .claim(job.id(), Samples.fence(), job.schedule().startBy()))
                .isEqualTo(new Late(job));

        assertThat(engine().jobs().find(job.id())).contains(job);
    }

    @Test
    @Proves({"J-16", "core I-16"})
    default void a_message_of_a_job_that_is_over_or_gone_does_nothing() {
        Job over = Ask.search().admitted(engine()).moved(new Queued().fail(NOON, Failure.of(Reason.CANCELLED)));
        engine().given(over);
        var never = Samples.jobId();

        assertThat(engine().claims().claim(over.id(), Samples.fence(), NOON)).isEqualTo(new Closed());
        assertThat(engine().claims().claim(never, Samples.fence(), NOON)).isEqualTo(new Gone());
        assertThat(engine().claims().beat(over.id(), Samples.fence(), NOON)).isFalse();
        assertThat(engine().claims().beat(never, Samples.fence(), NOON)).isFalse();

        assertThat(engine().jobs().find(over.id())).contains(over);
        assertThat(engine().jobs().find(never)).isEmpty();
    }

    @Test
    @Proves({"J-28", "core I-7", "core I-11"})
    default void of_a_claim_and_an_end_that_gives_the_unit_back_exactly_one_happens() {
        for (int round = 0; round < engine().histories(24); round++) {
            Job job = Ask.search().admitted(engine());
            var end = new Queued().fail(NOON, Failure.of(Reason.CANCELLED));
            var wish = new Settlement(job, Samples.word(), Side.CANCEL, end, true);

            List<Object> answers = Race.of(
                    2,
                    runner -> () -> Repeat.untilKnown(() -> runner == 0
                            ? engine().claims().claim(job.id(), Samples.fence(), NOON)
                            : engine().settlements().settle(wish)));

            boolean claimed = answers.stream().anyMatch(Claimed.class::isInstance);
            boolean ended = answers.stream().anyMatch(Settled.Won.class::isInstance);
            assertThat(claimed).isNotEqualTo(ended);
            assertThat(engine().usage(job.scope(), job.kind().product()).cold()).isEqualTo(claimed ? 1 : 0);
        }
    }

    private static Attempt attempt(Job job) {
        if (job.state() instanceof Running running) {
            return running.attempt();
        }
        throw new AssertionError("job " + job.id() + ": it is not running but " + job.state());
    }
}
