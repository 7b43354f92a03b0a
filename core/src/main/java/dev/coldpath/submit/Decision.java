package dev.coldpath.submit;

/// What admission decided, and what is left of the caller's limits after it: admission has the counters in hand, so
/// that telling them costs nothing.
public record Decision(Admission admission, Allowance left) {}
