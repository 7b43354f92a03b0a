package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollOutcome.Expired;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.work.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the reconciler and a poll do for jobs that workers claim, over every engine.
public interface QueuedJobsContract {
    Engine engine();

    @Test
    @Proves({"J-12", "core I-13"})
    default void a_lost_message_is_sent_again_ever_more_seldom() {
        UseCases core = core();
        Job job = Ask.search().admitted(engine());
        for (int seconds = 0; seconds < 900; seconds += 5) {
            core.reconciler().pass(NOON.plusSeconds(seconds));
        }

        assertThat(core.starter().asked(job.id())).hasSize(5);
        assertThat(engine().jobs().find(job.id())).contains(job);
    }

    @Test
    @Proves({"J-13", "core I-7", "core L-1"})
    default void a_job_that_no_worker_claims_fails_at_its_start_limit_and_costs_nothing() {
        UseCases core = core();
        Job job = Ask.search().admitted(engine());
        for (int seconds = 0; seconds <= 900; seconds += 20) {
            core.reconciler().pass(NOON.plusSeconds(seconds));
        }

        failedFor(job, Reason.START_DEADLINE, Standing.RETURNED);
        assertThat(engine().usage(job.scope(), Product.INTELLIGENCE).cold()).isZero();
        assertThat(dueAt(job)).isEmpty();
    }

    @Test
    @Proves({"J-14", "J-19"})
    default void a_job_of_a_worker_that_died_is_sent_again_within_ninety_seconds() {
        UseCases core = core();
        Job job = Ask.search().admitted(engine());
        core.reconciler().pass(NOON.plusSeconds(45));
        Instant died = NOON.plusSeconds(46);
        engine().claims().claim(job.id(), Samples.fence(), died);
        int before = core.starter().asked(job.id()).size();

        Instant sent = died;
        while (core.starter().asked(job.id()).size() == before && sent.isBefore(died.plusSeconds(300))) {
            sent = sent.plusSeconds(20);
            core.reconciler().pass(sent);
        }

        assertThat(Duration.between(died, sent)).isLessThan(Duration.ofSeconds(90));
        assertThat(engine().claims().claim(job.id(), Samples.fence(), sent)).isInstanceOf(Claim.Claimed.class);
    }

    @Test
    @Proves({"J-14", "core I-9", "core L-1"})
    default void a_job_whose_last_attempt_died_is_given_up() {
        UseCases core = core();
        Job job = Ask.search().admitted(engine());
        Instant now = NOON;
        for (int attempt = 1; attempt <= 3; attempt++) {
            engine().claims().claim(job.id(), Samples.fence(), now);
            now = now.plusSeconds(63);
        }
        for (int seconds = 0; seconds <= 100; seconds += 20) {
            core.reconciler().pass(now.plusSeconds(seconds));
        }

        failedFor(job, Reason.WORKER_LOST, Standing.CHARGED);
        assertThat(engine().lock(job.scope(), job.hash()).active()).isEmpty();
    }

    @Test
    @Proves({"J-19", "core I-8"})
    default void a_worker_that_beats_is_left_alone_until_the_deadline_of_its_work() {
        UseCases core = core();
        Job job = Ask.search().admitted(engine());
        Fence fence = Samples.fence();
        engine().claims().claim(job.id(), fence, NOON);
        for (int seconds = 20; seconds < 300; seconds += 20) {
            engine().claims().beat(job.id(), fence, NOON.plusSeconds(seconds + 60L));
            core.reconciler().pass(NOON.plusSeconds(seconds));
        }
        assertThat(core.starter().asked(job.id())).isEmpty();
        assertThat(engine().jobs().find(job.id()).map(Job::open)).contains(true);

        core.reconciler().pass(NOON.plusSeconds(300));

        failedFor(job, Reason.DEADLINE, Standing.CHARGED);
        assertThat(core.runs().stopped()).as("there is no run").isEmpty();
    }

    @Test
    @Proves({"J-28", "core L-1"})
    default void a_poll_fails_a_job_past_its_work_limit_without_asking_any_engine() {
        UseCases core = core();
        Job job = Ask.search().admitted(engine());
        engine().claims().claim(job.id(), Samples.fence(), NOON.plusSeconds(10));
        Instant limit = NOON.plusSeconds(310);

        assertThat(core.poll().poll(job.id(), Product.INTELLIGENCE, job.scope(), limit.minusMillis(1)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.job().open()).isTrue());
        core.poll().poll(job.id(), Product.INTELLIGENCE, job.scope(), limit);

        failedFor(job, Reason.DEADLINE, Standing.CHARGED);
        assertThat(core.runs().probed()).isEmpty();
    }

    @Test
    @Proves({"J-23", "core I-15"})
    default void a_result_expires_a_day_after_the_end_and_is_forgotten_a_month_later_to_the_millisecond() {
        UseCases core = core();
        Job open = Ask.search().admitted(engine());
        Instant end = NOON.plusSeconds(77);
        Job over = open.moved(new Queued().fail(end, Failure.of(Reason.CANCELLED)));
        engine().given(over);
        Instant expiry = end.plus(Duration.ofDays(1));
        Instant purge = expiry.plus(Duration.ofDays(30));

        assertThat(poll(core, over, expiry.minusMillis(1))).isEqualTo(new Found(over));
        for (Instant at : List.of(expiry, expiry.plusMillis(1), purge.minusMillis(1))) {
            assertThat(poll(core, over, at)).isEqualTo(new Expired());
        }
        for (Instant at : List.of(purge, purge.plusMillis(1))) {
            assertThat(poll(core, over, at)).isEqualTo(new Missing());
        }
        assertThat(core.poll().poll(over.id(), Product.INTELLIGENCE, Samples.scope(), expiry))
                .isEqualTo(new Missing());
        assertThat(core.poll().poll(over.id(), Product.SCORE, over.scope(), end))
                .isEqualTo(new Missing());
        assertThat(engine().jobs().find(over.id())).contains(over);
    }

    private Object poll(UseCases core, Job job, Instant at) {
        return core.poll().poll(job.id(), Product.INTELLIGENCE, job.scope(), at);
    }

    private UseCases core() {
        return UseCases.over(engine());
    }

    private Optional<Instant> dueAt(Job job) {
        return engine().dueJobs().due(DueJobs.shardOf(job.id()), NOON.plus(Duration.ofDays(1)), 10_000).stream()
                .filter(row -> row.job().equals(job.id()))
                .map(DueRow::dueAt)
                .findFirst();
    }

    private void failedFor(Job job, Reason reason, Standing standing) {
        JobId id = job.id();
        Job stored = engine().jobs().find(id).orElseThrow();
        assertThat(stored.state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(reason));
        assertThat(stored.charge().standing()).isEqualTo(standing);
    }
}
