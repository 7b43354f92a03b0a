package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.local.sqlite.TestEngine;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Settlements;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JobBoardTest {
    @Test
    @Proves("J-27")
    void everybody_who_waits_for_a_job_is_woken_by_its_end() throws Exception {
        try (SqliteEngine sqlite = SqliteEngine.inMemory()) {
            Job job = Ask.anything().admitted(new TestEngine(sqlite));
            JobBoard board = new JobBoard(() -> Samples.NOON);
            CountDownLatch woken = new CountDownLatch(1_000);
            List<Thread> waiters = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                waiters.add(Thread.ofVirtual().start(() -> {
                    try {
                        board.await(job.id(), Samples.NOON.plus(Duration.ofDays(1)));
                        woken.countDown();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }));
            }
            Settlements telling = board.telling(sqlite.settlements(_ -> {}));
            var end = new Queued().fail(Samples.NOON, Failure.of(Reason.ABORTED));
            while (woken.getCount() > 0) {
                // whoever had not begun to wait at the first end is woken by the next
                assertThat(telling.settle(new Settlement(job, "one", Side.EVENT, end, false)))
                        .isInstanceOf(Settled.Won.class);
                Thread.onSpinWait();
            }
            for (Thread waiter : waiters) {
                waiter.join();
            }
        }
    }

    @Test
    @Proves("J-27")
    void a_wait_whose_time_is_up_returns_though_nothing_happens() throws Exception {
        JobBoard board = new JobBoard(() -> Samples.NOON);

        board.await(Samples.jobId(), Samples.NOON.minusSeconds(1));
        board.await(Samples.jobId(), Samples.NOON);
    }
}
