package dev.coldpath.pass;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// A pass: processes items until its time is over. One that fails does not hold up the others.
public final class Pass {
    private final Pace pace;
    private final Instant until;
    private final Queue<RuntimeException> broken = new ConcurrentLinkedQueue<>();

    Pass(Pace pace, Instant until) {
        this.pace = pace;
        this.until = until;
    }

    /// Does this with each that there is time for.
    public <T> void each(List<T> all, Consumer<T> work) {
        pace.crew().each(all, one -> {
            if (!over()) {
                tried(() -> work.accept(one));
            }
        });
    }

    /// Does this in any case.
    public void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            broken.add(e);
        }
    }

    /// Throws the first that something threw, once everything else has been done.
    public void end() {
        RuntimeException first = broken.poll();
        if (first != null) {
            broken.forEach(first::addSuppressed);
            throw first;
        }
    }

    private boolean over() {
        return !pace.time().instant().isBefore(until);
    }
}
