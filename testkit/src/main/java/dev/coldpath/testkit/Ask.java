package dev.coldpath.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.json.InputHashes;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Submission;
import java.time.Instant;

/// A question as a test puts it. Each submission made from one asks the same under a new job id.
public record Ask(Scope scope, Domain domain, Instant at, boolean forceFresh) {
    /// Something that nobody has asked, asked by nobody known, at noon.
    public static Ask anything() {
        return new Ask(Samples.scope(), Samples.domain(), Samples.NOON, false);
    }

    public Ask by(Scope other) {
        return new Ask(other, domain, at, forceFresh);
    }

    public Ask about(Domain other) {
        return new Ask(scope, other, at, forceFresh);
    }

    public Ask at(Instant other) {
        return new Ask(scope, domain, other, forceFresh);
    }

    public Ask forcing() {
        return new Ask(scope, domain, at, true);
    }

    public InputHash hash() {
        ScoreInput input = ScoreInput.of(domain);
        return InputHashes.of(
                Kind.SCORE.wire(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("domain", domain.name())
                        .put("engine", input.engine()));
    }

    public Submission submission() {
        return submission(Samples.jobId());
    }

    public Submission submission(JobId id) {
        return new Submission(
                id, scope, Samples.keyId(), Kind.SCORE, ScoreInput.of(domain).json(), hash(), domain, forceFresh, at);
    }

    /// Lets it in, on a plan without limits.
    public Job admitted(Engine engine) {
        return admitted(engine, Samples.jobId());
    }

    public Job admitted(Engine engine, JobId id) {
        return switch (Repeat.admit(engine.admissions(), submission(id), Samples.NO_LIMITS)) {
            case Admitted(Job job) -> job;
            case Admission other -> throw new AssertionError("not admitted but " + other);
        };
    }
}
