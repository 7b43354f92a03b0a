package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.Starter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A state machine service: an execution per name and never a second one, a time limit, and events that tell of ends
/// if they arrive.
final class Machine implements Starter, Runs {
    private static final long TIME_LIMIT = 90_000;

    private final Scheduler scheduler;
    private final Steps steps;
    private final Weather weather;
    private final Consumer<Job> runner;
    private final BiConsumer<JobId, RunState> events;
    private final Map<JobId, Execution> executions = new HashMap<>();

    private static final class Execution {
        private final String input;
        private RunState state = RunState.RUNNING;

        Execution(String input) {
            this.input = input;
        }
    }

    /// Makes one.
    ///
    /// @param runner begins to work on an execution that was started
    /// @param events told of every end
    Machine(
            Scheduler scheduler,
            Steps steps,
            Weather weather,
            Consumer<Job> runner,
            BiConsumer<JobId, RunState> events) {
        this.scheduler = scheduler;
        this.steps = steps;
        this.weather = weather;
        this.runner = runner;
        this.events = events;
    }

    /// How the run really stands.
    RunState state(JobId id) {
        return Optional.ofNullable(executions.get(id)).map(run -> run.state).orElse(RunState.NOT_KNOWN);
    }

    boolean runs(JobId id) {
        return state(id) == RunState.RUNNING;
    }

    @Override
    public Start start(Job job) {
        if (weather.strikes(scheduler.current(), 6)) {
            return steps.call("start in vain", job.id(), () -> Start.IMPOSSIBLE, () -> Start.UNKNOWN);
        }
        return steps.call("start", job.id(), () -> begun(job), () -> Start.UNKNOWN);
    }

    private Start begun(Job job) {
        JobId id = job.id();
        Execution before = executions.get(id);
        if (before != null) {
            unless(before.input.equals(job.input()), "I-13", id, ": started with other input");
            return Start.STARTED;
        }
        executions.put(id, new Execution(job.input()));
        scheduler.at(scheduler.now() + TIME_LIMIT, () -> end(id, RunState.TIMED_OUT));
        runner.accept(job);
        return Start.STARTED;
    }

    /// The run is over, unless it was already.
    void end(JobId id, RunState state) {
        Execution run = executions.get(id);
        if (run != null && run.state == RunState.RUNNING) {
            run.state = state;
            events.accept(id, state);
        }
    }

    /// In bad weather it does not see a run that it has.
    @Override
    public RunState probe(JobId id) {
        Actor asker = scheduler.current();
        unless(asker.uses("ask") && asker.uses("probe " + id), "J-21", id, ": asked for without the right to");
        boolean blind = weather.strikes(scheduler.current(), 5);
        return steps.call("probe", id, () -> blind ? RunState.NOT_KNOWN : state(id), () -> RunState.UNAVAILABLE);
    }

    @Override
    public void stop(JobId id, String why) {
        steps.call("stop", id, () -> stopped(id), () -> false);
    }

    private boolean stopped(JobId id) {
        end(id, RunState.ABORTED);
        return true;
    }
}
