package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.model.Model;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.model.Snapshots;
import dev.coldpath.scoring.model.Standing;
import dev.coldpath.scoring.snapshot.Earlier;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import java.time.Instant;
import java.util.List;

/// The last task: judges what the run saw, stores the record or the reason why there is none, and settles the job. A
/// repetition gives the answer of the first attempt.
public final class Score implements PipelineTask {
    private static final String EXCLUDED = "excluded";

    private final JobStore jobs;
    private final SnapshotStore snapshots;
    private final Conclusion conclusion;
    private final Manifest manifest;

    public Score(JobStore jobs, SnapshotStore snapshots, Conclusion conclusion, Manifest manifest) {
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.conclusion = conclusion;
        this.manifest = manifest;
    }

    @Override
    public JsonNode run(JsonNode json) {
        TaskInput input = new TaskInput(json);
        JobId run = input.run();
        Domain domain = input.domain();
        Job job = jobs.find(run).orElseThrow(() -> new JobGone(run));
        if (!ScoreInput.of(job).domain().equals(domain)) {
            throw new IllegalArgumentException("task input: domain is not the one of job " + run);
        }
        if (conclusion.excludes(domain)) {
            return leftOut(run, domain);
        }
        Progress progress = new Progress(run, domain, true, input.pointers());
        return conclusion
                .recorded(domain, run)
                .map(Score::scored)
                .orElseGet(() -> judge(job, domain, progress.read(snapshots), input.asOf()));
    }

    private JsonNode judge(Job job, Domain domain, List<Snapshot> seen, Instant asOf) {
        Snapshots all = new Snapshots(domain, seen, Earlier.than(seen, snapshots));
        if (Standing.optedOut(all)) {
            return leftOut(job.id(), domain);
        }
        if (job.open()) {
            return judge(job.id(), all, asOf);
        }
        return conclusion
                .reported(domain, job.id())
                .map(reason -> notScored(domain, reason.wire()))
                .orElseThrow(() -> new JobGone(job.id()));
    }

    private JsonNode leftOut(JobId run, Domain domain) {
        conclusion.leaveOut(run, domain);
        return notScored(domain, EXCLUDED);
    }

    private JsonNode judge(JobId run, Snapshots seen, Instant asOf) {
        return switch (Model.score(seen, manifest, asOf)) {
            case Scored scored ->
                conclusion.record(run, scored).map(Score::scored).orElseGet(() -> notScored(seen.domain(), EXCLUDED));
            case Insufficient insufficient -> {
                conclusion.report(run, insufficient);
                yield notScored(seen.domain(), insufficient.reason().wire());
            }
            case OutOfReach(double missing) -> throw new QuorumNotMet(seen.domain(), missing);
        };
    }

    private static JsonNode scored(ScoreRef record) {
        return answer(true, record.domain()).put("scored_at", record.scoredAt().toString());
    }

    private static JsonNode notScored(Domain domain, String reason) {
        return answer(false, domain).put("reason", reason);
    }

    private static ObjectNode answer(boolean scored, Domain domain) {
        return JsonNodeFactory.instance.objectNode().put("scored", scored).put("domain", domain.name());
    }
}
