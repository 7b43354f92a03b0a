package dev.coldpath.submit;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Kind;
import java.util.Optional;

/// The question of a submit.
///
/// @param input canonical JSON, kept byte for byte
/// @param hash of kind and input: equal questions have equal hashes
/// @param domain whose newest score record may answer at once, whoever paid for it
public record Question(Kind kind, String input, InputHash hash, Optional<Domain> domain) {}
