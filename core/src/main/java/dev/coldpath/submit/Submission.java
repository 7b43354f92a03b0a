package dev.coldpath.submit;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.hook.Target;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A question as it is submitted: admission decides everything from this and from what is stored, at one instant.
///
/// @param id the id the job will have if this submit creates one
/// @param once the idempotency key it came with
/// @param metadata what its caller notes on the job it may make
/// @param hook who is told of its job's end besides the scope's endpoints
public record Submission(
        JobId id,
        Scope scope,
        KeyId key,
        Question question,
        Asking asking,
        Patience patience,
        Optional<Once> once,
        Instant now,
        Metadata metadata,
        Optional<Target> hook) {
    public Submission {
        if (question.kind() == Kind.SCORE) {
            scope.mustBeLive("admission");
        }
    }

    /// With nothing noted on the job it may make, and nobody told of it but the scope's endpoints.
    public Submission(
            JobId id,
            Scope scope,
            KeyId key,
            Question question,
            Asking asking,
            Patience patience,
            Optional<Once> once,
            Instant now) {
        this(id, scope, key, question, asking, patience, once, now, Metadata.NONE, Optional.empty());
    }

    /// The same with this noted on the job it may make.
    public Submission noting(Metadata other) {
        return new Submission(id, scope, key, question, asking, patience, once, now, other, hook);
    }

    /// The same with other shortcuts.
    public Submission asking(Asking other) {
        return new Submission(id, scope, key, question, other, patience, once, now, metadata, hook);
    }

    /// The same with this one told of its job's end.
    public Submission telling(Optional<Target> other) {
        return new Submission(id, scope, key, question, asking, patience, once, now, metadata, other);
    }

    /// Whom a job of its own is to tell.
    ///
    /// @param endpoints the scope's
    public List<Target> toTell(List<Target> endpoints) {
        return Stream.concat(endpoints.stream(), hook.stream()).toList();
    }
}
