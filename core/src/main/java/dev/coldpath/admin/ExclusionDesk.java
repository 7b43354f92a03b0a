package dev.coldpath.admin;

import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusions;
import dev.coldpath.score.Forgetting;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The operator's actions on excluded domains: exclude one, lift an exclusion, forget a company.
public final class ExclusionDesk {
    private final Exclusions exclusions;
    private final List<Forgetting> stores;
    private final AuditLog log;
    private final Scribe scribe;

    /// Takes what it writes.
    ///
    /// @param stores all that hold anything about companies
    public ExclusionDesk(Exclusions exclusions, List<Forgetting> stores, AuditLog log, Scribe scribe) {
        this.exclusions = exclusions;
        this.stores = List.copyOf(stores);
        this.log = log;
        this.scribe = scribe;
    }

    /// Those that hold, by domain.
    public List<Exclusion> list(Instant now) {
        return exclusions.all().stream()
                .filter(exclusion -> exclusion.holds(now))
                .toList();
    }

    /// Puts a domain on the denylist, and has forgotten what is known of it: in this order, so that a run that is under
    /// way finds out and leaves nothing behind.
    public Exclusion exclude(Domain domain, Instant now) {
        note(Act.DOMAIN_EXCLUDED, domain, now);
        Exclusion exclusion = Exclusion.denylisted(domain, now);
        exclusions.put(exclusion);
        stores.forEach(store -> store.forget(domain));
        return exclusion;
    }

    /// Lets a domain be asked about again, whoever excluded it.
    public Outcome<Domain> lift(Domain domain, Instant now) {
        if (!exclusions.holds(domain, now)) {
            return new Missing<>();
        }
        note(Act.DOMAIN_ADMITTED, domain, now);
        exclusions.lift(domain);
        return new Done<>(domain);
    }

    /// Deletes what is known of a domain. Who asks about it next has it looked at anew.
    public void forget(Domain domain, Instant now) {
        note(Act.DOMAIN_FORGOTTEN, domain, now);
        stores.forEach(store -> store.forget(domain));
    }

    private void note(Act act, Domain domain, Instant now) {
        log.note(scribe.row(now, act, domain.name(), Map.of()));
    }
}
