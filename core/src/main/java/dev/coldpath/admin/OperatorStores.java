package dev.coldpath.admin;

/// The stores that the operator's side alone uses.
public record OperatorStores(AccountBook book, Tallies tallies, Retries retries, AuditLog audit, DeadLetters letters) {}
