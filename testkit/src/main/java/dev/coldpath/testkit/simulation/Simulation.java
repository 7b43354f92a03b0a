package dev.coldpath.testkit.simulation;

import dev.coldpath.testkit.Engine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Plays histories until one breaks a promise.
///
/// Checked after every call that reached the store: I-1 to I-5, I-7 to I-12, I-14 to I-16 and I-20, I-21 on what the
/// call touched, on everything else now and then and at the end; I-6 at every admission; I-13 at every start; I-17 on
/// locks, whose time outlives their job's; I-18 for scores, whose record is their result; I-19 as far as a result
/// that was cut short never becomes a stored answer. L-1 and L-2 once the faults have stopped; L-3 as far as nothing
/// is refused that does not wait too long. The webhook half of I-11 in one history of three: each end is written down
/// once for whoever wanted it. Not yet: the sending half of I-22, the bytes of I-18 and I-19.
public final class Simulation {
    private final Supplier<Engine> engines;

    /// Over engines without anything in them.
    public Simulation(Supplier<Engine> engines) {
        this.engines = engines;
    }

    /// A history that broke a promise.
    ///
    /// @param plan the smallest found that still does
    /// @param promise which one, such as `I-12`
    /// @param story what was seen, and the calls that led to it
    public record Broken(Plan plan, String promise, String story) {}

    /// The first of every so many seeds that breaks a promise, as small as it gets.
    public Optional<Broken> seeds(long first, long last, int step) {
        return apart(() ->
                first(first, last, step).map(found -> told(new Shrinking(this).of(found.plan(), found.promise()))));
    }

    /// The same as it was found, without the calls that led to it.
    public Optional<Broken> quickly(long first, long last) {
        return apart(() -> first(first, last, 1));
    }

    private Optional<Broken> first(long first, long last, int step) {
        for (long seed = first; seed <= last; seed += step) {
            Plan plan = Plan.of(seed);
            Optional<Violation> violation = play(plan, false).violation();
            if (violation.isPresent()) {
                return violation.map(broken -> new Broken(plan, broken.promise(), String.valueOf(broken)));
            }
        }
        return Optional.empty();
    }

    /// One history, as it is.
    public Optional<Broken> plan(Plan plan) {
        return apart(() -> play(plan, false).violation().map(_ -> told(plan)));
    }

    /// What happens in a history, one line a call.
    public List<String> story(Plan plan) {
        return apart(() -> play(plan, true).lines());
    }

    record Outcome(Optional<Violation> violation, List<String> lines) {}

    Outcome play(Plan plan, boolean traced) {
        World world = new World(engines.get(), plan, traced);
        try {
            world.play();
            return new Outcome(Optional.empty(), world.lines());
        } catch (Violation violation) {
            return new Outcome(Optional.of(violation), world.lines());
        }
    }

    private Broken told(Plan plan) {
        Outcome outcome = play(plan, true);
        Violation violation = outcome.violation()
                .orElseThrow(() -> new IllegalStateException(plan + ": the same seed played another history"));
        return new Broken(plan, violation.promise(), String.join("\n", outcome.lines()) + "\n" + violation);
    }

    /// The one who hands the baton around is a virtual thread as well: a hand-over costs little then.
    private static <T> T apart(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofVirtual().start(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("simulation: it broke", e);
        }
    }
}
