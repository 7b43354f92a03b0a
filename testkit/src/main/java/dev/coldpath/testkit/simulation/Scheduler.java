package dev.coldpath.testkit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Decides who runs next: the one whose time comes first, by lot among equals. One at a time, so a history is a
/// function of its seed. Used by the thread that made it.
final class Scheduler {
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    private final List<Actor> actors = new ArrayList<>();
    private final SplittableRandom lots;
    private long now;
    private long steps;
    private Optional<Actor> current = Optional.empty();
    private Optional<Throwable> broken = Optional.empty();

    /// Work for an instant.
    private record Turn(long at, long lot, Runnable work) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int first = Long.compare(at, other.at);
            return first != 0 ? first : Long.compare(lot, other.lot);
        }
    }

    Scheduler(long now, SplittableRandom lots) {
        this.now = now;
        this.lots = lots;
    }

    long now() {
        return now;
    }

    /// How many steps were made so far: a clock for "before" and "after".
    long steps() {
        return steps;
    }

    /// Whoever holds the baton.
    Actor current() {
        return current.orElseThrow();
    }

    /// Has something done at an instant, now at the earliest. It must not wait.
    void at(long when, Runnable work) {
        turns.add(new Turn(Math.max(when, now), lots.nextLong(), work));
    }

    Actor spawn(String name, long when, Consumer<Actor> body) {
        Actor actor = new Actor(this, name, lots.split(), body);
        actors.add(actor);
        at(when, () -> resume(actor));
        return actor;
    }

    void resume(Actor actor) {
        current = Optional.of(actor);
        actor.run();
        current = Optional.empty();
    }

    /// Runs until nothing is left to do.
    ///
    /// @throws Violation somebody broke a promise, or this never ends
    void run(long mostSteps) {
        while (!turns.isEmpty()) {
            Turn next = turns.remove();
            now = next.at();
            steps++;
            next.work().run();
            if (broken.isPresent()) {
                throw violation(broken.get());
            }
            Violation.unless(steps < mostSteps, "L-1", "no end after ", steps, " steps");
        }
    }

    void broke(Throwable thrown) {
        broken = Optional.of(thrown);
    }

    /// Ends every actor that still lives.
    void close() {
        actors.forEach(Actor::kill);
    }

    private static Violation violation(Throwable thrown) {
        if (thrown instanceof Violation known) {
            return known;
        }
        Violation unexpected = new Violation("no surprise", "nobody expects " + thrown);
        unexpected.initCause(thrown);
        return unexpected;
    }
}
