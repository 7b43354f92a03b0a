package dev.coldpath.score;

import dev.coldpath.domain.Domain;

/// A scored company as it is shown to others.
///
/// @param name the domain where no name is known
public record Company(Domain domain, String name, Tenths composite, Profile profile) {
    public Rating rating() {
        return Rating.of(composite);
    }
}
