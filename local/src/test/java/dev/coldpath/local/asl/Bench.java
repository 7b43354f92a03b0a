package dev.coldpath.local.asl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.testkit.SettableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;

/// Runs machines on a clock that moves when the test says so; its jitter always draws the longest delay.
final class Bench {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String RUN = "01900000-0000-7000-8000-000000000001";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettableTime time = new SettableTime(NOON);
    private final Waits waits = new Waits(time);
    private final List<String> failures = new ArrayList<>();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("bench: not JSON: " + text, e);
        }
    }

    SettableTime time() {
        return time;
    }

    Waits waits() {
        return waits;
    }

    /// State and error of every failure, in order.
    List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    void awaitFailures(int atLeast) throws InterruptedException {
        synchronized (failures) {
            while (failures.size() < atLeast) {
                failures.wait();
            }
        }
    }

    private void failed(String failure) {
        synchronized (failures) {
            failures.add(failure);
            failures.notifyAll();
        }
    }

    /// A task that takes so long by the test's clock before it does what comes next.
    PipelineTask takes(double seconds, PipelineTask then) {
        return input -> {
            time.advance(Duration.ofMillis((long) (seconds * 1000)));
            return then.run(input);
        };
    }

    Interpreter interpreter(StateMachine machine, Map<String, ? extends PipelineTask> tasks) {
        return new Interpreter(
                machine,
                Map.copyOf(tasks),
                new Pace(time, waits, new Longest()),
                (_, state, error) -> failed(state + " " + error.name()));
    }

    Running begin(Interpreter interpreter, String input) {
        FutureTask<RunResult> run = new FutureTask<>(() -> interpreter.run(RUN, json(input)));
        return new Running(Thread.ofVirtual().start(run), run);
    }

    /// A run under way.
    record Running(Thread thread, FutureTask<RunResult> future) {
        RunResult result() throws InterruptedException {
            try {
                return future.get();
            } catch (ExecutionException e) {
                throw new AssertionError("bench: the interpreter broke", e);
            }
        }

        void interrupt() {
            thread.interrupt();
        }
    }

    /// Chance at its upper end.
    private static final class Longest implements RandomGenerator {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
