package dev.coldpath.score.movers;

import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;

/// What a run's record says to somebody who looks for movers.
public record ScoredRun(
        ScoreRef ref, String pipelineVersion, Tenths composite, int completenessPct, String companyName) {}
