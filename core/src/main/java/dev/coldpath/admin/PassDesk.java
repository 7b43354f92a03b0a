package dev.coldpath.admin;

import dev.coldpath.settle.Reconciler;
import java.time.Instant;
import java.util.Map;

/// Lets the operator run the reconciler over the open jobs at once.
public record PassDesk(Reconciler reconciler, AuditLog log, Scribe scribe) {
    /// How many jobs it acted on.
    public int pass(Instant now) {
        log.note(scribe.row(now, Act.RECONCILED, "reconciler", Map.of()));
        return reconciler.pass(now);
    }
}
