package dev.coldpath.local.asl;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A machine that has been read and found to hold nothing this interpreter does not know. It never changes.
public final class StateMachine {
    private final String startAt;
    private final Duration timeout;
    private final Map<String, State> states;

    StateMachine(String startAt, Duration timeout, Map<String, State> states) {
        this.startAt = startAt;
        this.timeout = timeout;
        this.states = Map.copyOf(states);
    }

    /// Reads a definition.
    ///
    /// @param taskNames the placeholders that may stand for functions
    /// @throws IllegalArgumentException naming state and field of everything that is wrong or not supported
    public static StateMachine load(String text, Set<String> taskNames) {
        return new MachineReader(taskNames).read(text);
    }

    String startAt() {
        return startAt;
    }

    /// How long a whole run may take.
    Duration timeout() {
        return timeout;
    }

    State state(String name) {
        return Optional.ofNullable(states.get(name))
                .orElseThrow(() -> new IllegalArgumentException("state machine: no state " + name));
    }

    /// The placeholders of every function that it calls.
    Set<String> functions() {
        return states.values().stream()
                .filter(State.Task.class::isInstance)
                .map(state -> ((State.Task) state).function())
                .collect(Collectors.toUnmodifiableSet());
    }
}
