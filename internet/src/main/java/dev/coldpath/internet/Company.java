package dev.coldpath.internet;

import dev.coldpath.domain.Domain;

/// One made-up company.
///
/// @param line what it is like, in a few words for people
public record Company(Domain domain, String line) {}
