package dev.coldpath.testkit.contract;

/// Everything an engine promises about records, their statistics and what they rest on.
public interface ScoresContract
        extends ScoreRecordsContract,
                ScoreLogContract,
                ScoreHistoryContract,
                ConfidenceContract,
                ExplanationsContract,
                UniverseContract,
                SnapshotStoreContract,
                DistributionContract,
                CohortContract,
                MoversContract,
                RebuildContract,
                ExclusionsContract,
                ForgettingContract {}
