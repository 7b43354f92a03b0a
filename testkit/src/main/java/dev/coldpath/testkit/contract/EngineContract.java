package dev.coldpath.testkit.contract;

/// Everything an engine promises. An engine's test class names this one interface, or its two halves where a class each
/// is faster, and so runs each new contract from the day it is written.
public interface EngineContract extends JobsContract, ScoresContract {}
