package dev.coldpath.testkit.api;

/// Everything the HTTP interface promises, whatever stores its jobs and records.
public interface ApiContract
        extends AdminContract,
                AdminJobsContract,
                AdminOnceContract,
                ConfidenceRouteContract,
                DeliveryRoutesContract,
                EdgeContract,
                HistoryContract,
                IdempotencyKeyContract,
                JobHookRoutesContract,
                JobRoutesContract,
                MetadataContract,
                MeteringContract,
                RateLimitContract,
                ReadEdgeContract,
                ReadScoreContract,
                SandboxReadsContract,
                SignalsContract,
                SubmitScoreContract,
                UnknownKeysContract,
                UniverseRoutesContract,
                UniverseSandboxContract,
                UsageContract,
                WebhookRoutesContract {}
