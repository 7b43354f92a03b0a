package dev.coldpath.local.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.job.JobId;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// The one task of these tests' machine: it shows who has come, and keeps each until the test lets it go.
final class Desk implements PipelineTask {
    private final List<JsonNode> came = new ArrayList<>();
    private final Map<JobId, CountDownLatch> doors = new ConcurrentHashMap<>();

    @Override
    public JsonNode run(JsonNode input) throws InterruptedException {
        JobId id = JobId.of(input.path("run").asText());
        synchronized (came) {
            came.add(input);
            came.notifyAll();
        }
        door(id).await();
        return input;
    }

    /// Lets this run go on, now or when it comes.
    void release(JobId id) {
        door(id).countDown();
    }

    void awaitCame(int atLeast) throws InterruptedException {
        synchronized (came) {
            while (came.size() < atLeast) {
                came.wait();
            }
        }
    }

    /// The runs that came, in order.
    List<JobId> came() {
        synchronized (came) {
            return came.stream()
                    .map(input -> JobId.of(input.path("run").asText()))
                    .toList();
        }
    }

    /// When the last run that came was begun, by its own account.
    String lastStarted() {
        synchronized (came) {
            return came.getLast().path("started").asText();
        }
    }

    /// Waits for the latch, interrupted or not.
    static void awaitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException _) {
                // that is what deaf means
            }
        }
    }

    private CountDownLatch door(JobId id) {
        return doors.computeIfAbsent(id, _ -> new CountDownLatch(1));
    }
}
