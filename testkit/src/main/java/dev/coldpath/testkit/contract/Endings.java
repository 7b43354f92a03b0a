package dev.coldpath.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Samples;

/// Ends jobs that a test needs over.
record Endings(Engine engine) {
    /// The job after a failure that keeps its charge.
    Job failed(Job job) {
        if (!(job.state() instanceof Open open)) {
            throw new AssertionError("job " + job.id() + ": it is over already");
        }
        var end = open.fail(job.schedule().createdAt().plusSeconds(1), Failure.of(Reason.PIPELINE_FAILED));
        Settled settled = engine.settlements().settle(new Settlement(job, Samples.word(), Side.EVENT, end, false));
        assertThat(settled).isInstanceOf(Settled.Won.class);
        return engine.jobs().find(job.id()).orElseThrow();
    }
}
