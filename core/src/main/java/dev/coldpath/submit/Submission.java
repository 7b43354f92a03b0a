package dev.coldpath.submit;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import java.time.Instant;

/// One question as it is put to admission: everything is decided from this and from what is stored, at one instant.
///
/// @param id the id the job will have if this submit creates one
/// @param input canonical JSON, kept byte for byte
/// @param domain whose newest record may answer at once
/// @param forceFresh true: no stored answer will do; a running job still will
public record Submission(
        JobId id,
        Scope scope,
        KeyId key,
        Kind kind,
        String input,
        InputHash hash,
        Domain domain,
        boolean forceFresh,
        Instant now) {}
