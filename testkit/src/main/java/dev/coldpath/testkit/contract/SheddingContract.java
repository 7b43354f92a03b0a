package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Job;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Refusal.Overloaded;
import dev.coldpath.submit.Shedding;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// When new work is refused because admitted work waits too long, and what is answered as ever meanwhile.
public interface SheddingContract {
    Duration HALF = Kind.SCORE.startWithin().dividedBy(2);

    Engine engine();

    @Test
    @Proves({"J-33", "core L-3"})
    default void new_work_is_refused_once_the_oldest_job_has_waited_half_of_its_time_to_start() {
        Admissions shedding = over(seen(NOON.minus(HALF).minusMillis(1), NOON));
        Admissions admitting = over(seen(NOON.minus(HALF), NOON));

        assertThat(admit(shedding, Ask.anything(), NOON))
                .isEqualTo(new Refused(new Overloaded(Duration.ofSeconds(20))));
        assertThat(admit(admitting, Ask.anything(), NOON)).isInstanceOf(Admitted.class);
    }

    @Test
    @Proves("J-33")
    default void old_news_and_none_refuse_nobody() {
        QueueAge late = new QueueAge(Kind.SCORE, NOON.minus(Duration.ofHours(1)), NOON);
        Instant old = NOON.plus(Duration.ofMinutes(3));

        assertThat(admit(over(always(Optional.of(late))), Ask.anything(), old.minusMillis(1)))
                .isInstanceOf(Refused.class);
        assertThat(admit(over(always(Optional.of(late))), Ask.anything(), old)).isInstanceOf(Admitted.class);
        assertThat(admit(over(always(Optional.empty())), Ask.anything(), NOON)).isInstanceOf(Admitted.class);
    }

    @Test
    @Proves("J-33")
    default void a_store_that_cannot_tell_refuses_nobody() {
        Pulse down = new Told(new AtomicReference<>(Optional.empty())) {
            @Override
            public Optional<QueueAge> latest(Product product) {
                throw new StoreDown("pulse");
            }
        };

        assertThat(admit(over(down), Ask.anything(), NOON)).isInstanceOf(Admitted.class);
    }

    @Test
    @Proves("J-33")
    default void a_running_job_is_joined_as_ever_and_the_other_product_admits() {
        Ask ask = Ask.anything();
        Job running = ((Admitted) admit(engine().admissions(), ask, NOON)).job();
        Admissions shedding = over(seen(NOON.minus(HALF).minusMillis(1), NOON));

        assertThat(admit(shedding, ask, NOON.plusSeconds(1))).isEqualTo(new Joined(running.id()));
        assertThat(admit(shedding, Ask.search(), NOON)).isInstanceOf(Admitted.class);
    }

    @Test
    @Proves("J-33")
    default void news_is_asked_for_every_five_seconds() {
        AtomicReference<Optional<QueueAge>> news = new AtomicReference<>(Optional.empty());
        Admissions shedding = over(new Told(news));
        admit(shedding, Ask.anything(), NOON);

        news.set(Optional.of(new QueueAge(Kind.SCORE, NOON.minus(Duration.ofHours(1)), NOON)));

        assertThat(admit(shedding, Ask.anything(), NOON.plusMillis(4_999))).isInstanceOf(Admitted.class);
        assertThat(admit(shedding, Ask.anything(), NOON.plusSeconds(5))).isInstanceOf(Refused.class);
    }

    @Test
    @Proves("J-33")
    default void a_pass_tells_of_the_oldest_queued_job_of_each_product_that_it_finds() {
        Job older = given(Ask.search(), NOON);
        Job younger = given(Ask.search(), NOON.plusSeconds(7));
        Job score = given(Ask.anything(), NOON.plusSeconds(3));
        List<QueueAge> told = new ArrayList<>();
        Instant now = NOON.plusSeconds(100);

        UseCases.over(engine())
                .with(only(younger, score, older))
                .reconciler(new Told(new AtomicReference<>(Optional.empty())) {
                    @Override
                    public void publish(QueueAge age) {
                        told.add(age);
                    }
                })
                .pass(now);

        assertThat(told)
                .containsExactlyInAnyOrder(
                        new QueueAge(Kind.INTELLIGENCE_SEARCH, NOON, now),
                        new QueueAge(Kind.SCORE, NOON.plusSeconds(3), now));
    }

    @Test
    @Proves({"J-33", "core L-3"})
    default void once_the_queue_is_empty_new_work_is_admitted_from_the_next_pass_on() {
        Told pulse = new Told(new AtomicReference<>(Optional.empty()));
        Job job = given(Ask.search(), NOON);
        Reconciler reconciler = UseCases.over(engine()).with(only(job)).reconciler(pulse);
        reconciler.pass(NOON.plusSeconds(460));
        assertThat(tooLong(pulse, NOON.plusSeconds(460))).isTrue();

        reconciler.pass(NOON.plusSeconds(480));
        assertThat(tooLong(pulse, NOON.plusSeconds(480))).as("it waits still").isTrue();
        engine().claims().claim(job.id(), Samples.fence(), NOON.plusSeconds(481));
        reconciler.pass(NOON.plusSeconds(500));

        assertThat(tooLong(pulse, NOON.plusSeconds(500))).isFalse();
    }

    @Test
    @Proves({"J-33", "core L-3"})
    default void a_job_that_nobody_is_to_look_at_for_minutes_is_seen_to_wait_too_long_all_the_same() {
        Told pulse = new Told(new AtomicReference<>(Optional.empty()));
        Job first = given(Ask.search(), NOON);
        Job second = given(Ask.search(), NOON.plusSeconds(2));
        Reconciler reconciler = UseCases.over(engine())
                .with(asleep(NOON.plusSeconds(660), first, second))
                .reconciler(pulse);

        reconciler.pass(NOON.plusSeconds(440));
        assertThat(tooLong(pulse, NOON.plusSeconds(440))).isFalse();
        reconciler.pass(NOON.plusSeconds(460));
        assertThat(pulse.latest(Product.INTELLIGENCE))
                .contains(new QueueAge(Kind.INTELLIGENCE_SEARCH, NOON, NOON.plusSeconds(460)));

        engine().claims().claim(first.id(), Samples.fence(), NOON.plusSeconds(461));
        reconciler.pass(NOON.plusSeconds(480));
        assertThat(pulse.latest(Product.INTELLIGENCE))
                .as("the next in line waits too long too")
                .contains(new QueueAge(Kind.INTELLIGENCE_SEARCH, NOON.plusSeconds(2), NOON.plusSeconds(480)));
    }

    private static boolean tooLong(Pulse pulse, Instant now) {
        return pulse.latest(Product.INTELLIGENCE)
                .filter(age -> age.tooLong(now))
                .isPresent();
    }

    /// Jobs whose next look is far away.
    private DueJobs asleep(Instant until, Job... jobs) {
        DueJobs real = engine().dueJobs();
        return new DueJobs() {
            @Override
            public List<DueRow> due(int shard, Instant now, int most) {
                return Stream.of(jobs)
                        .filter(job -> DueJobs.shardOf(job.id()) == shard && !until.isAfter(now))
                        .map(job -> new DueRow(job.id(), until))
                        .toList();
            }

            @Override
            public boolean postpone(DueRow seen, Instant next) {
                return real.postpone(seen, next);
            }
        };
    }

    private Job given(Ask ask, Instant at) {
        return ((Admitted) admit(engine().admissions(), ask, at)).job();
    }

    private DueJobs only(Job... jobs) {
        DueJobs real = engine().dueJobs();
        return new DueJobs() {
            @Override
            public List<DueRow> due(int shard, Instant now, int most) {
                return Stream.of(jobs)
                        .filter(job -> DueJobs.shardOf(job.id()) == shard)
                        .map(job -> new DueRow(job.id(), job.firstDueAt()))
                        .toList();
            }

            @Override
            public boolean postpone(DueRow seen, Instant next) {
                return real.postpone(seen, next);
            }
        };
    }

    private Admissions over(Pulse pulse) {
        return new Shedding(engine().admissions(), pulse);
    }

    private static Admission admit(Admissions admissions, Ask ask, Instant now) {
        Submission submission = ask.at(now).submission(Samples.jobId());
        return admissions.admit(submission, NO_LIMITS);
    }

    private static Pulse seen(Instant oldest, Instant at) {
        return always(Optional.of(new QueueAge(Kind.SCORE, oldest, at)));
    }

    private static Pulse always(Optional<QueueAge> age) {
        return new Told(new AtomicReference<>(age));
    }

    /// Says of scores what a test says.
    class Told implements Pulse {
        private final AtomicReference<Optional<QueueAge>> news;

        Told(AtomicReference<Optional<QueueAge>> news) {
            this.news = news;
        }

        @Override
        public void publish(QueueAge age) {
            news.set(Optional.of(age));
        }

        @Override
        public Optional<QueueAge> latest(Product product) {
            return news.get().filter(age -> age.kind().product() == product);
        }
    }
}
