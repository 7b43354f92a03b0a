package dev.coldpath.local.asl;

/// Listens to what the machine recovers from, or hides behind a named state: a run's end says little of its cause.
@FunctionalInterface
public interface RunHistory {
    /// A state failed once; a retry, a catcher or the run's end follows.
    void failed(String run, String state, StateError error);
}
