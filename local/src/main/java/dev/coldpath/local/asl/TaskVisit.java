package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.local.asl.Call.Reply;
import dev.coldpath.local.asl.RunResult.Failed;
import dev.coldpath.local.asl.RunResult.TimedOut;
import dev.coldpath.local.asl.Step.End;
import dev.coldpath.local.asl.Step.Go;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One visit of a task's state: attempts, the waits between them, and the catcher when they are used up.
final class TaskVisit {
    private final State.Task state;
    private final Run.Visit visit;
    private final PipelineTask task;
    private final Pace pace;
    private final RunHistory history;

    TaskVisit(State.Task state, Run.Visit visit, PipelineTask task, Pace pace, RunHistory history) {
        this.state = state;
        this.visit = visit;
        this.task = task;
        this.pace = pace;
        this.history = history;
    }

    private sealed interface Attempt {
        record Done(JsonNode output) implements Attempt {}

        record Broken(StateError error) implements Attempt {}

        /// The whole run is out of time, and with it this attempt.
        record RunOver() implements Attempt {}
    }

    Step step() throws InterruptedException {
        Retries retries = new Retries(state.recovery().retries(), pace.chance());
        for (int retry = 0; ; retry++) {
            switch (attempt(retry)) {
                case Attempt.Done(JsonNode output) -> {
                    return new Go(state.next(), output);
                }
                case Attempt.RunOver() -> {
                    return new End(new TimedOut());
                }
                case Attempt.Broken(StateError error) -> {
                    history.failed(visit.run().name(), visit.state(), error);
                    Optional<Duration> delay = retries.after(error.name());
                    if (delay.isEmpty()) {
                        return caught(error, retry);
                    }
                    if (!pause(delay.get())) {
                        return new End(new TimedOut());
                    }
                }
            }
        }
    }

    private Attempt attempt(int retry) throws InterruptedException {
        Map<String, Object> states = visit.states(retry);
        try {
            JsonNode payload = Payloads.bounded(state.payload().evaluate(states), "The task's input");
            Instant taskLimit = pace.now().plus(state.timeout());
            Instant limit = visit.run().over(taskLimit) ? visit.run().deadline() : taskLimit;
            return switch (new Call(task, pace.timer()).reply(payload, limit)) {
                case Reply.Answered(JsonNode result) -> done(result, states);
                case Reply.Raised(StateError error) -> new Attempt.Broken(error);
                case Reply.Late() -> late(limit);
            };
        } catch (StateFailed e) {
            return new Attempt.Broken(e.error());
        }
    }

    private Attempt done(JsonNode result, Map<String, Object> states) {
        Payloads.bounded(result, "The task's result");
        states.put("result", Map.of("Payload", Values.toJava(result)));
        return new Attempt.Done(Payloads.bounded(state.output().evaluate(states), "The state's output"));
    }

    private Attempt late(Instant limit) {
        return visit.run().over(limit)
                ? new Attempt.RunOver()
                : new Attempt.Broken(StateError.of(
                        StateError.TIMEOUT,
                        "The task took longer than " + state.timeout().toSeconds() + " s."));
    }

    private Step caught(StateError error, int retry) {
        for (CatchRule rule : state.recovery().catches()) {
            if (rule.errors().match(error.name())) {
                Map<String, Object> states = visit.states(retry);
                states.put("errorOutput", Map.of("Error", error.name(), "Cause", error.cause()));
                return new Go(rule.next(), Payloads.bounded(rule.output().evaluate(states), "The state's output"));
            }
        }
        return new End(new Failed(error.name(), error.cause()));
    }

    /// Waits for the next attempt. False: the run's time limit comes first.
    private boolean pause(Duration delay) throws InterruptedException {
        Instant next = pace.now().plus(delay);
        boolean over = visit.run().over(next);
        pace.timer().await(over ? visit.run().deadline() : next);
        return !over;
    }
}
