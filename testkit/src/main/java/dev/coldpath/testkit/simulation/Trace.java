package dev.coldpath.testkit.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What happened, one line a call, written only when somebody will read it.
final class Trace {
    private final boolean on;
    private final List<String> lines = new ArrayList<>();
    private final Scheduler scheduler;

    Trace(boolean on, Scheduler scheduler) {
        this.on = on;
        this.scheduler = scheduler;
    }

    void note(Actor actor, Steps.Call call, Object answer) {
        if (on) {
            lines.add("%s %-10s %s -> %s".formatted(Instant.ofEpochMilli(scheduler.now()), actor.name(), call, answer));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
