package dev.coldpath.testkit.contract;

/// Everything an engine promises about accounts and jobs.
public interface JobsContract
        extends AccountsContract,
                AdmissionsContract,
                AdmissionRacesContract,
                QuotaContract,
                RollingQuotaContract,
                ReplaysContract,
                JobListContract,
                ClaimsContract,
                ResultsContract,
                WorkerContract,
                QueuedJobsContract,
                CancelContract,
                JobStoreContract,
                DueJobsContract,
                StartGateContract,
                SettlementsContract,
                RefundContract,
                SettlementRacesContract,
                TokenBucketsContract,
                SubmitContract,
                SettleContract,
                PollContract,
                ProbeContract,
                ReconcilerContract,
                FaultPlanContract {}
