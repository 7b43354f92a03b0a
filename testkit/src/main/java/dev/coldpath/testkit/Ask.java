package dev.coldpath.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.InputHashes;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Patience;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Submission;
import java.time.Instant;
import java.util.Optional;

/// A question as a test puts it. Each submission made from one asks the same under a new job id.
public record Ask(Scope scope, KeyId key, Kind kind, Domain domain, Asking asking, Optional<Once> once, Instant at) {
    /// Something that nobody has asked, asked by nobody known, at noon: the score of a company.
    public static Ask anything() {
        return of(Kind.SCORE);
    }

    /// Something that nobody has asked, for a worker to answer.
    public static Ask search() {
        return of(Kind.INTELLIGENCE_SEARCH);
    }

    private static Ask of(Kind kind) {
        return new Ask(
                Samples.scope(), Samples.keyId(), kind, Samples.domain(), Asking.USUAL, Optional.empty(), Samples.NOON);
    }

    public Ask by(Scope other) {
        return new Ask(other, key, kind, domain, asking, once, at);
    }

    public Ask with(KeyId other) {
        return new Ask(scope, other, kind, domain, asking, once, at);
    }

    public Ask about(Domain other) {
        return new Ask(scope, key, kind, other, asking, once, at);
    }

    public Ask at(Instant other) {
        return new Ask(scope, key, kind, domain, asking, once, other);
    }

    public Ask asking(Asking other) {
        return new Ask(scope, key, kind, domain, other, once, at);
    }

    public Ask forcing() {
        return asking(Asking.FRESH);
    }

    public Ask once(Once other) {
        return new Ask(scope, key, kind, domain, asking, Optional.of(other), at);
    }

    public Question question() {
        ScoreInput input = ScoreInput.of(domain);
        ObjectNode hashed = JsonNodeFactory.instance
                .objectNode()
                .put("domain", domain.name())
                .put("engine", input.engine());
        return new Question(
                kind,
                input.json(),
                InputHashes.of(kind.wire(), hashed),
                kind == Kind.SCORE ? Optional.of(domain) : Optional.empty());
    }

    public InputHash hash() {
        return question().hash();
    }

    public Submission submission() {
        return submission(Samples.jobId());
    }

    public Submission submission(JobId id) {
        return new Submission(id, scope, key, question(), asking, Patience.USUAL, once, at);
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
