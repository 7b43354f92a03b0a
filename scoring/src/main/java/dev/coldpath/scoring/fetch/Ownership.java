package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import java.net.URI;

/// How surely an address belongs to the company behind a domain.
public record Ownership(Domain domain) {
    /// 1 on the company's own domain, 0.9 on one with the same name under another suffix, else 0.
    public double identity(URI address) {
        return Links.owner(address).map(this::identity).orElse(0.0);
    }

    private double identity(Domain owner) {
        if (owner.equals(domain)) {
            return 1;
        }
        return owner.firstLabel().equals(domain.firstLabel()) ? 0.9 : 0;
    }
}
