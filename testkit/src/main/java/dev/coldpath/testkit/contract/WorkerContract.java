package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Product;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.Results.Read.Whole;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admission.CachedJob;
import dev.coldpath.submit.Lock;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import dev.coldpath.testkit.Workshop;
import dev.coldpath.work.Work.Outcome;
import dev.coldpath.work.Worker.Handled;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What happens to the jobs that workers claim, over every engine.
public interface WorkerContract {
    Engine engine();

    @Test
    @Proves({"J-14", "core I-18"})
    default void a_message_becomes_a_result_and_the_next_to_ask_gets_it() throws Exception {
        Workshop shop = new Workshop(engine());
        Ask ask = Ask.search();
        Job job = ask.admitted(engine());

        assertThat(shop.worker().handle(job.id(), _ -> new Outcome.Answer("{\"a\":1}")))
                .isEqualTo(new Handled.Done());

        Job over = stored(job);
        assertThat(over.state())
                .isInstanceOfSatisfying(
                        Succeeded.class,
                        succeeded -> assertThat(shop.results().read(over, (Kept) succeeded.result()))
                                .isEqualTo(new Whole("{\"a\":1}")));
        assertThat(engine().admissions().admit(ask.submission(), Samples.NO_LIMITS))
                .isEqualTo(new CachedJob(job.id()));
        assertThat(engine().usage(job.scope(), Product.INTELLIGENCE).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-16", "core I-10"})
    default void a_message_that_comes_again_does_not_work_again() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());
        AtomicInteger runs = new AtomicInteger();
        for (int time = 0; time < 3; time++) {
            shop.worker().handle(job.id(), _ -> new Outcome.Answer("" + runs.incrementAndGet()));
        }

        assertThat(runs).hasValue(1);
        assertThat(shop.worker().handle(Samples.jobId(), _ -> new Outcome.Answer("" + runs.incrementAndGet())))
                .isEqualTo(new Handled.Done());
        assertThat(runs).hasValue(1);
    }

    @Test
    @Proves({"J-14", "core I-9"})
    default void work_that_breaks_is_tried_three_times_ever_later_and_then_given_up() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());
        for (int attempt = 1; attempt <= 3; attempt++) {
            Duration least = Duration.ofSeconds(5L << attempt);
            assertThat(shop.worker().handle(job.id(), _ -> {
                        throw new IllegalStateException("broken on demand");
                    }))
                    .isInstanceOfSatisfying(
                            Handled.Again.class,
                            again -> assertThat(again.in())
                                    .isBetween(least, least.multipliedBy(3).dividedBy(2)));
            shop.time().advance(Duration.ofSeconds(1));
        }

        assertThat(shop.worker().handle(job.id(), _ -> new Outcome.Answer("{}")))
                .isEqualTo(new Handled.Done());

        failedFor(job, Reason.WORKER_LOST);
        assertThat(engine().lock(job.scope(), job.hash())).isEqualTo(Lock.FREE);
        assertThat(engine().usage(job.scope(), Product.INTELLIGENCE).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-14", "core I-11"})
    default void a_failure_that_is_final_ends_the_job_at_once() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());

        shop.worker().handle(job.id(), _ -> new Outcome.Failed(Failure.of(Reason.PIPELINE_FAILED)));

        failedFor(job, Reason.PIPELINE_FAILED);
    }

    @Test
    @Proves({"J-15", "core I-8", "core I-10"})
    default void a_zombie_changes_nothing() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());

        shop.worker().handle(job.id(), _ -> {
            shop.time().advance(Duration.ofSeconds(63));
            return handledBy(shop, job, "{\"by\":\"other\"}");
        });

        Job over = stored(job);
        assertThat(over.state())
                .isInstanceOfSatisfying(
                        Succeeded.class,
                        succeeded -> assertThat(shop.results().read(over, (Kept) succeeded.result()))
                                .isEqualTo(new Whole("{\"by\":\"other\"}")));
        assertThat(over.version()).isEqualTo(3);
    }

    @Test
    @Proves({"J-15", "core I-8"})
    default void a_zombie_whose_job_runs_elsewhere_leaves_it_running() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());
        var other = Samples.fence();

        shop.worker().handle(job.id(), _ -> {
            shop.time().advance(Duration.ofSeconds(63));
            engine().claims().claim(job.id(), other, shop.time().instant());
            return new Outcome.Answer("{}");
        });

        assertThat(stored(job).state())
                .isInstanceOfSatisfying(
                        Running.class,
                        running -> assertThat(running.attempt().fence()).isEqualTo(other));
    }

    @Test
    @Proves({"J-14", "core I-8"})
    default void a_long_work_keeps_its_lease_by_beating_and_settles_in_one_go() throws Exception {
        Faults<Settlements> counted = Faults.in(Settlements.class, engine().settlements());
        Workshop shop = new Workshop(engine(), counted.port());
        Job job = Ask.search().admitted(engine());

        shop.worker().handle(job.id(), _ -> {
            for (int beat = 1; beat <= 5; beat++) {
                shop.beat();
            }
            shop.awaitNoted();
            assertThat(lease(job)).isAfter(NOON.plusSeconds(100));
            return new Outcome.Answer("{}");
        });

        assertThat(stored(job).state()).isInstanceOf(Succeeded.class);
        assertThat(counted.calls()).isEqualTo(1);
    }

    @Test
    @Proves("J-28")
    default void a_worker_whose_job_was_cancelled_is_interrupted_at_the_next_beat() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());

        Handled handled = shop.worker().handle(job.id(), _ -> {
            UseCases.over(engine())
                    .cancel()
                    .cancel(
                            job.id(),
                            Product.INTELLIGENCE,
                            job.scope(),
                            shop.time().instant());
            shop.beat();
            shop.time().await(Instant.MAX);
            return new Outcome.Answer("{}");
        });

        assertThat(handled).isEqualTo(new Handled.Done());
        assertThat(Thread.interrupted()).isFalse();
        failedFor(job, Reason.CANCELLED);
    }

    @Test
    @Proves({"J-16", "core I-7", "core L-1"})
    default void a_message_that_comes_after_the_start_limit_fails_the_job_and_gives_the_unit_back() throws Exception {
        Workshop shop = new Workshop(engine());
        Job job = Ask.search().admitted(engine());
        shop.time().set(job.schedule().startBy());

        shop.worker().handle(job.id(), _ -> new Outcome.Answer("{}"));

        failedFor(job, Reason.START_DEADLINE);
        assertThat(engine().usage(job.scope(), Product.INTELLIGENCE).cold()).isZero();
    }

    @Test
    @Proves({"J-14", "core I-11", "core I-18"})
    default void an_end_whose_answer_was_lost_is_the_end_all_the_same() throws Exception {
        Settlements losing = Faults.in(Settlements.class, engine().settlements())
                .failAfter(1)
                .port();
        Workshop shop = new Workshop(engine(), losing);
        Job job = Ask.search().admitted(engine());
        AtomicInteger runs = new AtomicInteger();

        assertThat(shop.worker().handle(job.id(), _ -> new Outcome.Answer("" + runs.incrementAndGet())))
                .isInstanceOf(Handled.Again.class);
        assertThat(shop.worker().handle(job.id(), _ -> new Outcome.Answer("" + runs.incrementAndGet())))
                .isEqualTo(new Handled.Done());

        assertThat(stored(job).state()).isInstanceOf(Succeeded.class);
        assertThat(runs).hasValue(1);
    }

    private Outcome handledBy(Workshop shop, Job job, String answer) throws InterruptedException {
        shop.worker().handle(job.id(), _ -> new Outcome.Answer(answer));
        return new Outcome.Answer("{\"by\":\"zombie\"}");
    }

    private Instant lease(Job job) {
        return stored(job).state() instanceof Running(Instant _, Attempt attempt)
                ? attempt.leaseUntil()
                : Instant.EPOCH;
    }

    private void failedFor(Job job, Reason reason) {
        assertThat(stored(job).state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(reason));
    }

    private Job stored(Job job) {
        return engine().jobs().find(job.id()).orElseThrow();
    }
}
