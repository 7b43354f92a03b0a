package dev.coldpath.local;

import dev.coldpath.job.JobId;
import dev.coldpath.poll.JobSignal;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Wakes callers who wait for a job in this process as soon as the job is over. Those who come between its end and
/// their wait miss the signal and look again a moment later.
final class JobBoard implements JobSignal {
    private final Map<JobId, CountDownLatch> waiting = new ConcurrentHashMap<>();
    private final InstantSource time;

    JobBoard(InstantSource time) {
        this.time = time;
    }

    @Override
    public void await(JobId id, Instant until) throws InterruptedException {
        CountDownLatch changed = waiting.computeIfAbsent(id, _ -> new CountDownLatch(1));
        long millis = Duration.between(time.instant(), until).toMillis();
        if (!changed.await(Math.max(0, millis), TimeUnit.MILLISECONDS)) {
            waiting.remove(id, changed);
        }
    }

    /// The same settlements, each end told here.
    Settlements telling(Settlements real) {
        return settlement -> {
            Settled settled = real.settle(settlement);
            changed(settlement);
            return settled;
        };
    }

    private void changed(Settlement settlement) {
        CountDownLatch latch = waiting.remove(settlement.seen().id());
        if (latch != null) {
            latch.countDown();
        }
    }
}
