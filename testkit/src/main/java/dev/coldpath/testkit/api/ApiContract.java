package dev.coldpath.testkit.api;

/// Everything the HTTP interface promises, whatever stores its jobs and records.
public interface ApiContract
        extends AdminContract,
                AdminJobsContract,
                ConfidenceRouteContract,
                DeliveryRoutesContract,
                EdgeContract,
                HistoryContract,
                IdempotencyKeyContract,
                JobRoutesContract,
                MeteringContract,
                RateLimitContract,
                ReadEdgeContract,
                ReadScoreContract,
                SandboxReadsContract,
                SignalsContract,
                SubmitScoreContract,
                UniverseRoutesContract,
                UniverseSandboxContract,
                UsageContract,
                WebhookRoutesContract {}
