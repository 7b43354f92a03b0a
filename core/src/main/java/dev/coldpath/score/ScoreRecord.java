package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import java.time.Instant;

/// The newest stored answer about a domain: all that a reader of the latest score needs.
///
/// @param run the job whose run made it
/// @param pipelineVersion ranks compare only records of one version, such as `v1`
public record ScoreRecord(
        ScoreRef ref,
        JobId run,
        String pipelineVersion,
        Tenths composite,
        Tenths scalePremium,
        Rating rating,
        Buckets buckets) {
    /// The version of the pipeline in this build.
    public static final String PIPELINE_VERSION = "v1";

    public Domain domain() {
        return ref.domain();
    }

    public Instant scoredAt() {
        return ref.scoredAt();
    }
}
