package dev.coldpath.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.local.queue.FairQueue.Message;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.local.sqlite.TestEngine;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.Workshop;
import dev.coldpath.work.Work;
import dev.coldpath.work.Work.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalQueueTest {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final TestEngine engine = new TestEngine(sqlite);
    private final Workshop shop = new Workshop(engine);

    @Test
    @Proves("J-37")
    void an_account_with_many_messages_waiting_delays_nobody_else() throws Exception {
        FairQueue queue = new FairQueue();
        var busy = Samples.account();
        var other = Samples.account();
        for (int i = 0; i < 10_000; i++) {
            queue.add(new Message(busy, Samples.jobId()));
        }
        queue.add(new Message(other, Samples.jobId()));

        assertThat(List.of(queue.take().account(), queue.take().account())).contains(other);
    }

    @Test
    @Proves("J-16")
    void messages_of_one_account_keep_their_order() throws Exception {
        FairQueue queue = new FairQueue();
        var account = Samples.account();
        List<JobId> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(Samples.jobId());
            queue.add(new Message(account, sent.getLast()));
        }

        for (JobId id : sent) {
            assertThat(queue.take().job()).isEqualTo(id);
        }
    }

    @Test
    @Proves({"J-14", "J-16"})
    void many_workers_do_each_job_once_though_each_message_comes_twice() throws Exception {
        Set<JobId> done = ConcurrentHashMap.newKeySet();
        CountDownLatch runs = new CountDownLatch(40);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            jobs.add(Ask.search().admitted(engine));
        }
        Work work = job -> {
            assertThat(done.add(job.id())).isTrue();
            runs.countDown();
            return new Outcome.Answer("{}");
        };

        List<Throwable> troubles = new ArrayList<>();
        try (LocalQueue queue = queue(work, troubles)) {
            jobs.forEach(queue::start);
            jobs.forEach(queue::start);
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
            awaitOver(jobs.getLast());
        }

        assertThat(troubles).isEmpty();
    }

    @Test
    @Proves("J-14")
    void work_that_broke_comes_again_by_itself() throws Exception {
        CountDownLatch runs = new CountDownLatch(2);
        Job job = Ask.search().admitted(engine);
        Work work = _ -> {
            runs.countDown();
            if (runs.getCount() > 0) {
                throw new IllegalStateException("broken on demand");
            }
            return new Outcome.Answer("{}");
        };

        try (LocalQueue queue = queue(work, new ArrayList<>())) {
            queue.start(job);
            shop.time().awaitWaiters(1);
            shop.time().advance(Duration.ofSeconds(10));
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
            awaitOver(job);
        }
    }

    @Test
    @Proves("J-17")
    void work_that_breaks_the_machine_takes_no_worker_with_it() throws Exception {
        Job breaking = Ask.search().admitted(engine);
        Job next = Ask.search().admitted(engine);
        Work work = job -> {
            if (job.id().equals(breaking.id())) {
                throw new StackOverflowError("on demand");
            }
            return new Outcome.Answer("{}");
        };
        List<Throwable> troubles = new CopyOnWriteArrayList<>();

        try (LocalQueue queue = new LocalQueue(shop.worker(), work, shop.time(), shop.time(), troubles::add)) {
            queue.start(breaking);
            queue.start(next);
            queue.start(1);
            awaitOver(next);
        }

        assertThat(troubles).hasSize(1).allMatch(StackOverflowError.class::isInstance);
    }

    private LocalQueue queue(Work work, List<Throwable> troubles) {
        LocalQueue queue = new LocalQueue(shop.worker(), work, shop.time(), shop.time(), troubles::add);
        queue.start(4);
        return queue;
    }

    /// The work is done; its settlement follows at once.
    private void awaitOver(Job job) {
        while (!(engine.jobs().find(job.id()).orElseThrow().state() instanceof Succeeded)) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
