package dev.coldpath.testkit.contract;

/// Everything an engine promises. An engine's test class names this one interface, and so runs each new contract from
/// the day it is written.
public interface EngineContract
        extends AccountsContract,
                AdmissionsContract,
                AdmissionRacesContract,
                QuotaContract,
                JobStoreContract,
                DueJobsContract,
                StartGateContract,
                SettlementsContract,
                RefundContract,
                SettlementRacesContract,
                TokenBucketsContract,
                ScoreRecordsContract,
                ScoreLogContract,
                ConfidenceContract,
                UniverseContract,
                SnapshotStoreContract,
                SubmitContract,
                SettleContract,
                PollContract,
                ProbeContract,
                ReconcilerContract,
                FaultPlanContract {}
