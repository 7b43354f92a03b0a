package dev.coldpath.submit;

/// What the caller of a submit is told, and what is left of its limits after it.
public record Answered(Submitted submitted, Allowance left) {}
