package dev.coldpath.testkit.simulation;

import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.simulation.Weather.Fault;
import java.util.function.Supplier;

/// The way of every call from a process to its port: others run before it arrives, and it may fail on the way there or
/// back.
final class Steps {
    private final Scheduler scheduler;
    private final Weather weather;
    private final Trace trace;

    /// One call, as a story tells it.
    record Call(String what, Object about, Fault fault) {
        @Override
        public String toString() {
            return what + " " + about + (fault == Fault.NONE ? "" : " [" + fault + "]");
        }
    }

    Steps(Scheduler scheduler, Weather weather, Trace trace) {
        this.scheduler = scheduler;
        this.weather = weather;
        this.trace = trace;
    }

    <T> T call(String what, Object about, Supplier<T> work) {
        return call(what, about, work, () -> {
            throw new StoreDown(what + " " + about);
        });
    }

    /// The same for a port that has a word for "nothing is known".
    <T> T call(String what, Object about, Supplier<T> work, Supplier<T> unknown) {
        Actor actor = scheduler.current();
        Fault fault = weather.next(actor);
        actor.pause(weather.delay(actor, fault));
        switch (fault) {
            case BEFORE -> {
                trace.note(actor, new Call(what, about, fault), "");
                return unknown.get();
            }
            case CRASH_BEFORE -> {
                trace.note(actor, new Call(what, about, fault), "");
                throw new Crash();
            }
            case AFTER, TWICE, CRASH_AFTER, STANDSTILL, NONE -> {
                // whatever happens, happens on the way back
            }
        }
        T answer = work.get();
        answer = fault == Fault.TWICE ? work.get() : answer;
        trace.note(actor, new Call(what, about, fault), answer);
        return switch (fault) {
            case AFTER -> unknown.get();
            case CRASH_AFTER -> throw new Crash();
            case BEFORE, CRASH_BEFORE, TWICE, STANDSTILL, NONE -> answer;
        };
    }
}
