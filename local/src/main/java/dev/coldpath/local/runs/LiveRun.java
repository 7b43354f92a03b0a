package dev.coldpath.local.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import java.util.Optional;

/// A run that this process has in hand, from its start until its end is noted. Guarded by its owner's lock.
final class LiveRun {
    private final JobId id;
    private final JsonNode input;
    private Optional<Thread> thread = Optional.empty();
    private Optional<String> stopped = Optional.empty();
    private Optional<RunState> end = Optional.empty();

    LiveRun(JobId id, JsonNode input) {
        this.id = id;
        this.input = input;
    }

    JobId id() {
        return id;
    }

    JsonNode input() {
        return input;
    }

    /// Runs it on a thread of its own, which it returns.
    Thread launch(Runnable work) {
        Thread begun = Thread.ofVirtual().name("run " + id).unstarted(work);
        thread = Optional.of(begun);
        begun.start();
        return begun;
    }

    /// Empty while it waits or runs.
    Optional<RunState> end() {
        return end;
    }

    void end(RunState state) {
        end = Optional.of(state);
    }

    /// Why somebody stopped it; empty when nobody has.
    Optional<String> stopped() {
        return stopped;
    }

    void stop(String why) {
        stopped = Optional.of(why);
        interrupt();
    }

    void interrupt() {
        thread.ifPresent(Thread::interrupt);
    }
}
