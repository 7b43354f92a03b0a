package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// One call of a task, on a thread of its own, so that it can be given up. Whatever comes first, answer or time
/// limit, is the reply; what comes later, from a task that does not heed its interrupt, is never looked at.
final class Call {
    /// What became of it.
    sealed interface Reply {
        record Answered(JsonNode payload) implements Reply {}

        record Raised(StateError error) implements Reply {}

        record Late() implements Reply {}
    }

    private final PipelineTask task;
    private final Timer timer;
    private final BlockingQueue<Reply> replies = new ArrayBlockingQueue<>(2);

    Call(PipelineTask task, Timer timer) {
        this.task = task;
        this.timer = timer;
    }

    /// Calls, and waits for the first of answer and limit. Interrupting the caller gives the task up as well.
    Reply reply(JsonNode payload, Instant limit) throws InterruptedException {
        Thread worker = Thread.ofVirtual().name("task").start(() -> replies.add(answer(payload)));
        Thread watch = Thread.ofVirtual().name("task limit").start(() -> watch(limit));
        try {
            return replies.take();
        } finally {
            worker.interrupt();
            watch.interrupt();
        }
    }

    /// Whatever a task throws is its answer: as with a function, nothing of it escapes.
    private Reply answer(JsonNode payload) {
        try {
            return new Reply.Answered(Objects.requireNonNull(task.run(payload), "no answer"));
        } catch (Throwable thrown) {
            return new Reply.Raised(error(thrown));
        }
    }

    /// The name and the cause that a function's runtime reports.
    private static StateError error(Throwable thrown) {
        String name = thrown.getClass().getName();
        String cause = JsonNodeFactory.instance
                .objectNode()
                .put("errorMessage", thrown.getMessage())
                .put("errorType", name)
                .toString();
        return new StateError(name, cause, Optional.of(thrown));
    }

    private void watch(Instant limit) {
        try {
            timer.await(limit);
            replies.add(new Reply.Late());
        } catch (InterruptedException _) {
            // the answer came first
        }
    }
}
