package dev.coldpath.local.asl;

/// Where the run goes on after an error that no retry cured, and with what.
record CatchRule(ErrorNames errors, Template output, String next) {}
