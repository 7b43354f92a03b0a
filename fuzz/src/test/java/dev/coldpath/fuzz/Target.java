package dev.coldpath.fuzz;

/// A parser of strangers' bytes, and what has to hold of whatever it makes of them.
@FunctionalInterface
public interface Target {
    /// Refuses the input or reads it. Anything thrown is a finding.
    void feed(byte[] input);
}
