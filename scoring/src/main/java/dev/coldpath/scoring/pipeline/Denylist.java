package dev.coldpath.scoring.pipeline;

import dev.coldpath.domain.Domain;
import java.util.Set;

/// The domains that the operator never fetches and never scores.
public record Denylist(Set<Domain> domains) {
    public static final Denylist NONE = new Denylist(Set.of());

    public Denylist {
        domains = Set.copyOf(domains);
    }

    public boolean names(Domain domain) {
        return domains.contains(domain);
    }
}
