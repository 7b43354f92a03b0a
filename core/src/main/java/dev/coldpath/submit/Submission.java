package dev.coldpath.submit;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import java.time.Instant;
import java.util.Optional;

/// One question as it is put to admission: everything is decided from this and from what is stored, at one instant.
///
/// @param id the id the job will have if this submit creates one
/// @param once the idempotency key it came with
public record Submission(
        JobId id,
        Scope scope,
        KeyId key,
        Question question,
        Asking asking,
        Patience patience,
        Optional<Once> once,
        Instant now) {
    public Submission {
        if (question.kind() == Kind.SCORE) {
            scope.mustBeLive("admission");
        }
    }
}
