package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// A task that does what the test wrote down for its first call, its second, and so on, and keeps what it was given.
final class Script implements PipelineTask {
    private final Queue<PipelineTask> acts;
    private final Queue<JsonNode> inputs = new ConcurrentLinkedQueue<>();
    private final Semaphore begun = new Semaphore(0);

    private Script(List<PipelineTask> acts) {
        this.acts = new ConcurrentLinkedQueue<>(acts);
    }

    static Script of(PipelineTask... acts) {
        return new Script(List.of(acts));
    }

    static PipelineTask answers(String json) {
        return _ -> Bench.json(json);
    }

    static PipelineTask fails(Supplier<? extends RuntimeException> error) {
        return _ -> {
            throw error.get();
        };
    }

    /// Works until it is interrupted.
    static PipelineTask hangs() {
        return _ -> {
            new CountDownLatch(1).await();
            throw new AssertionError("script: nothing opens this latch");
        };
    }

    /// Does not heed interrupts: works until it is released, then does what comes next.
    static PipelineTask deaf(CountDownLatch release, PipelineTask then) {
        return input -> {
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException _) {
                    // that is what deaf means
                }
            }
            return then.run(input);
        };
    }

    @Override
    public JsonNode run(JsonNode input) throws InterruptedException {
        inputs.add(input.deepCopy());
        begun.release();
        PipelineTask act = acts.poll();
        if (act == null) {
            throw new AssertionError("script: called more often than written");
        }
        return act.run(input);
    }

    /// Blocks until a call has begun.
    void awaitBegun() throws InterruptedException {
        begun.acquire();
    }

    List<JsonNode> inputs() {
        return List.copyOf(inputs);
    }
}
