package dev.coldpath.testkit.simulation;

import dev.coldpath.testkit.simulation.Weather.Fault;
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

    void note(Actor actor, String what, Fault fault, Object answer) {
        if (on) {
            String wrong = fault == Fault.NONE ? "" : " [" + fault + "]";
            lines.add("%s %-12s %s%s -> %s"
                    .formatted(Instant.ofEpochMilli(scheduler.now()), actor.name(), what, wrong, answer));
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
