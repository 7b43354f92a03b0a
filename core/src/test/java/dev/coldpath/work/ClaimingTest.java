package dev.coldpath.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.work.Claim.Busy;
import dev.coldpath.work.Claim.Claimed;
import dev.coldpath.work.Claim.Closed;
import dev.coldpath.work.Claim.Late;
import dev.coldpath.work.Claim.Spent;
import dev.coldpath.work.Claiming.Verdict.Answer;
import dev.coldpath.work.Claiming.Verdict.Write;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimingTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Fence MINE = new Fence("a".repeat(24));
    private static final Fence OTHER = new Fence("b".repeat(24));

    @Test
    void the_first_claim_starts_the_job_and_its_clock() {
        assertThat(Claiming.claim(job(new Queued()), MINE, NOON.plusSeconds(5)))
                .isInstanceOfSatisfying(Write.class, write -> {
                    assertThat(write.job().state())
                            .isEqualTo(new Running(NOON.plusSeconds(5), new Attempt(1, MINE, NOON.plusSeconds(65))));
                    assertThat(write.job().deadline()).isEqualTo(NOON.plusSeconds(305));
                    assertThat(write.job().version()).isEqualTo(2);
                });
    }

    @Test
    void a_claim_whose_answer_was_lost_is_found_again_and_counted_once() {
        Job mine = running(1, MINE, NOON.plusSeconds(60));

        assertThat(Claiming.claim(mine, MINE, NOON.plusSeconds(1))).isEqualTo(new Answer(new Claimed(mine)));
    }

    @Test
    void a_lease_is_free_two_seconds_and_a_millisecond_after_its_end() {
        Job other = running(1, OTHER, NOON.plusSeconds(60));

        assertThat(Claiming.claim(other, MINE, NOON.plusSeconds(62))).isEqualTo(new Answer(new Busy()));
        assertThat(Claiming.claim(other, MINE, NOON.plusSeconds(62).plusMillis(1)))
                .isInstanceOfSatisfying(
                        Write.class,
                        write -> assertThat(write.job().state())
                                .isEqualTo(new Running(
                                        NOON,
                                        new Attempt(
                                                2, MINE, NOON.plusSeconds(122).plusMillis(1)))));
    }

    @Test
    void the_fourth_claim_finds_no_attempt_left() {
        Job spent = running(3, OTHER, NOON.plusSeconds(60));

        assertThat(Claiming.claim(spent, MINE, NOON.plusSeconds(63))).isEqualTo(new Answer(new Spent(spent)));
    }

    @Test
    void nothing_is_claimed_at_its_start_limit_or_its_deadline() {
        Job queued = job(new Queued());
        Job lost = running(1, OTHER, NOON.plusSeconds(60));

        assertThat(Claiming.claim(queued, MINE, NOON.plusSeconds(900).minusMillis(1)))
                .isInstanceOf(Write.class);
        assertThat(Claiming.claim(queued, MINE, NOON.plusSeconds(900))).isEqualTo(new Answer(new Late(queued)));
        assertThat(Claiming.claim(lost, MINE, NOON.plusSeconds(300).minusMillis(1)))
                .isInstanceOf(Write.class);
        assertThat(Claiming.claim(lost, MINE, NOON.plusSeconds(300))).isEqualTo(new Answer(new Late(lost)));
    }

    @Test
    void a_job_that_is_over_is_closed() {
        Job over = job(new Queued().fail(NOON, Failure.of(Reason.CANCELLED)));

        assertThat(Claiming.claim(over, MINE, NOON)).isEqualTo(new Answer(new Closed()));
    }

    @Test
    void a_heartbeat_moves_the_lease_of_the_newest_fence_and_of_no_other() {
        Job mine = running(2, MINE, NOON.plusSeconds(60));

        assertThat(Claiming.beat(mine, MINE, NOON.plusSeconds(80))).contains(running(2, MINE, NOON.plusSeconds(80)));
        assertThat(Claiming.beat(mine, OTHER, NOON.plusSeconds(80))).isEmpty();
        assertThat(Claiming.beat(job(new Queued()), MINE, NOON)).isEmpty();
        assertThat(Claiming.beat(job(new Queued().fail(NOON, Failure.of(Reason.CANCELLED))), MINE, NOON))
                .isEmpty();
    }

    private static Job running(int attempt, Fence fence, Instant leaseUntil) {
        return job(new Running(NOON, new Attempt(attempt, fence, leaseUntil)));
    }

    private static Job job(JobState state) {
        return new Job(
                JobId.of("01900000-0000-7000-8000-000000000001"),
                new Scope(new AccountId("acct_7Qm2"), Mode.LIVE),
                new KeyId("key_8fK2"),
                Kind.INTELLIGENCE_SEARCH,
                new InputHash("0".repeat(64)),
                "{}",
                false,
                Schedule.of(Kind.INTELLIGENCE_SEARCH, NOON),
                Charge.at(NOON),
                state,
                1,
                List.of(),
                Metadata.NONE);
    }
}
