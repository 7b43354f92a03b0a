package dev.coldpath.admin;

import dev.coldpath.score.Exclusions;
import dev.coldpath.score.Forgetting;
import java.util.List;

/// The stores that only the operator's side uses.
///
/// @param companies all that hold anything about companies
public record OperatorStores(
        AccountBook book,
        Tallies tallies,
        Retries retries,
        AuditLog audit,
        DeadLetters letters,
        Exclusions exclusions,
        List<Forgetting> companies) {
    public OperatorStores {
        companies = List.copyOf(companies);
    }
}
