package dev.coldpath.score.movers;

import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;

/// A run's record, reduced to what movers are made from.
public record ScoredRun(
        ScoreRef ref, String pipelineVersion, Tenths composite, int completenessPct, String companyName) {}
