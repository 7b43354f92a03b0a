package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Proves the half of E-14 that holds for every fetcher: it never throws.
class GuardedTest {
    private static final Terms TERMS = new Terms(new FetcherId("odd"), 3, Duration.ofDays(2), Duration.ofSeconds(5));

    private final TestTime time = new TestTime();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void what_an_inquiry_did_not_foresee_is_an_error_and_nothing_of_it_is_kept() {
        Snapshot seen = fetch((_, _) -> {
            throw new IllegalStateException("Jane Doe wrote <this>");
        });

        assertThat(seen.status()).isEqualTo(Status.ERROR);
        assertThat(seen.observations()).isEmpty();
        assertThat(seen.toString()).doesNotContain("Jane");
    }

    @Test
    void an_inquiry_that_is_interrupted_is_out_of_time_and_its_thread_stays_interrupted() {
        Snapshot seen = fetch((_, _) -> {
            throw new InterruptedException();
        });

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void a_snapshot_tells_what_it_cost_and_when_it_was_done() {
        Snapshot seen = fetch((_, _) -> {
            time.pass(Duration.ofSeconds(2));
            return Report.bare(Status.OK).costing(4, 1_000);
        });

        assertThat(seen.observedAt()).isEqualTo(TestTime.NOON.plusSeconds(2));
        assertThat(seen.traffic()).isEqualTo(new Snapshot.Traffic(4, 1_000, Duration.ofSeconds(2)));
        assertThat(seen.fetcherVersion()).isEqualTo(3);
        assertThat(seen.domain()).isEqualTo(World.BRIGHTLOOM);
    }

    @Test
    void the_deadline_is_the_stages_or_the_inquirys_own_whichever_comes_first() {
        assertThat(left(Duration.ofSeconds(17))).isEqualTo(Duration.ofSeconds(5));
        assertThat(left(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
    }

    private Duration left(Duration stage) {
        Duration[] left = new Duration[1];
        Inquiry inquiry = inquiry((_, deadline) -> {
            left[0] = deadline.left(time.instant());
            return Report.bare(Status.OK);
        });
        new Guarded(inquiry, time).fetch(new Subject(World.BRIGHTLOOM, List.of()), Deadline.in(stage, time.instant()));
        return left[0];
    }

    private Snapshot fetch(Asking asking) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(17), time.instant());
        return new Guarded(inquiry(asking), time).fetch(new Subject(World.BRIGHTLOOM, List.of()), deadline);
    }

    private interface Asking {
        Report ask(Subject subject, Deadline deadline) throws InterruptedException;
    }

    private static Inquiry inquiry(Asking asking) {
        return new Inquiry() {
            @Override
            public Terms terms() {
                return TERMS;
            }

            @Override
            public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
                return asking.ask(subject, deadline);
            }
        };
    }
}
