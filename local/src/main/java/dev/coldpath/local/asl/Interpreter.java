package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.local.asl.RunResult.Aborted;
import dev.coldpath.local.asl.RunResult.Failed;
import dev.coldpath.local.asl.RunResult.Succeeded;
import dev.coldpath.local.asl.RunResult.TimedOut;
import dev.coldpath.local.asl.Step.End;
import dev.coldpath.local.asl.Step.Go;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Executes a machine, run by run, each on the thread that asks for it.
public final class Interpreter {
    private final StateMachine machine;
    private final Map<String, PipelineTask> tasks;
    private final Pace pace;
    private final RunHistory history;

    /// Takes what a run needs.
    ///
    /// @param tasks by the placeholder that stands for them in the machine
    public Interpreter(StateMachine machine, Map<String, PipelineTask> tasks, Pace pace, RunHistory history) {
        this.machine = machine;
        this.tasks = Map.copyOf(tasks);
        this.pace = pace;
        this.history = history;
        machine.functions().forEach(this::task);
    }

    /// Runs to the end. Interrupting the thread aborts the run and the task it is in.
    ///
    /// @param name names the run to its tasks and to the history
    public RunResult run(String name, JsonNode input) {
        Instant now = pace.now();
        Run run = new Run(name, input, now, now.plus(machine.timeout()));
        Step step = new Go(machine.startAt(), input);
        try {
            while (true) {
                switch (step) {
                    case Go(String state, JsonNode data) -> step = enter(run, state, data);
                    case End(RunResult result) -> {
                        return result;
                    }
                }
            }
        } catch (InterruptedException _) {
            return new Aborted();
        }
    }

    /// The machine's own time limit cannot be caught; it is looked at before each state.
    private Step enter(Run run, String name, JsonNode data) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Instant now = pace.now();
        if (run.over(now)) {
            return new End(new TimedOut());
        }
        Run.Visit visit = new Run.Visit(run, name, data, now);
        try {
            return step(machine.state(name), visit);
        } catch (StateFailed e) {
            StateError error = e.error();
            history.failed(run.name(), name, error);
            return new End(new Failed(error.name(), error.cause()));
        }
    }

    private Step step(State state, Run.Visit visit) throws InterruptedException {
        return switch (state) {
            case State.Task task -> new TaskVisit(task, visit, task(task.function()), pace, history).step();
            case State.Choice choice -> choose(choice, visit);
            case State.Pass(Template output, String next) -> new Go(next, output(output, visit));
            case State.Succeed(Template output) -> new End(new Succeeded(output(output, visit)));
            case State.Fail(String error, String cause) -> new End(new Failed(error, cause));
        };
    }

    private PipelineTask task(String function) {
        return Optional.ofNullable(tasks.get(function))
                .orElseThrow(() -> new IllegalArgumentException("interpreter: no task for " + function));
    }

    private static JsonNode output(Template output, Run.Visit visit) {
        return Payloads.bounded(output.evaluate(visit.states(0)), "The state's output");
    }

    /// A choice hands on what it was given. Without a match the service reports its own kind of error, not
    /// `States.NoChoiceMatched`, which it keeps for later.
    private static Step choose(State.Choice choice, Run.Visit visit) {
        Map<String, Object> states = visit.states(0);
        for (State.Branch branch : choice.branches()) {
            if (holds(branch.condition(), states)) {
                return new Go(branch.next(), visit.input());
            }
        }
        return choice.otherwise()
                .<Step>map(next -> new Go(next, visit.input()))
                .orElseThrow(() -> new StateFailed(StateError.RUNTIME, "No choice matched."));
    }

    private static boolean holds(Template condition, Map<String, Object> states) {
        JsonNode value = condition.evaluate(states);
        if (!value.isBoolean()) {
            throw new StateFailed(StateError.QUERY, "'" + condition.field() + "' is neither true nor false.");
        }
        return value.booleanValue();
    }
}
