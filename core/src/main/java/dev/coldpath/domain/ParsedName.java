package dev.coldpath.domain;

/// The result of parsing a typed name.
public sealed interface ParsedName {
    /// A registrable domain that a live key may ask about.
    record Company(Domain domain) implements ParsedName {}

    /// One of the sandbox's four names, or a name below one.
    record Sandbox(TestDomain domain) implements ParsedName {}

    /// Well formed, but under a top level that no company can have: invalid with a live key, just another domain with
    /// a test key.
    record Reserved() implements ParsedName {}

    record Invalid() implements ParsedName {}
}
