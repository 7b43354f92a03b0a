package dev.coldpath.meter;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.submit.Allowance;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Usage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/// Reads what callers were charged for scores, to show it to them. No decision depends on it.
public interface Charges {
    /// May lag a write by moments.
    Charged of(Scope scope, KeyId key);

    /// The same with a domain's newest record, in one look.
    Seen latest(Domain domain, Scope scope, KeyId key);

    /// All that the scope used in that month; sees every finished write.
    Used used(Scope scope, YearMonth month);

    /// The counters as they are stored.
    record Charged(Usage scope, Usage key) {
        public Allowance left(Instant now, Limits limits) {
            return Allowance.of(now, scope, key, limits);
        }
    }

    record Seen(Optional<ScoreRecord> record, Charged charged) {}

    /// Calls of a month.
    record Used(int cold, int cached) {}
}
