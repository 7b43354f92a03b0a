package dev.coldpath.intelligence.vector;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// One search in one space.
///
/// @param point of the space's length
/// @param depth how many hits at most
public record VectorQuery(VectorName space, Point point, int depth, Filter filter) {
    /// What a record must fulfil to be a hit.
    ///
    /// @param platforms empty: any
    /// @param since published then or later; empty: whenever, and undated ones too
    /// @param duplicates whether items that name another as their canonical one may be hits
    public record Filter(Set<String> platforms, Optional<Instant> since, boolean duplicates) {
        public static final Filter NONE = new Filter(Set.of(), Optional.empty(), true);

        public Filter {
            platforms = Set.copyOf(platforms);
        }

        public boolean admits(VectorRecord record) {
            return (duplicates || !record.duplicate())
                    && (platforms.isEmpty()
                            || record.platform().filter(platforms::contains).isPresent())
                    && (since.isEmpty()
                            || record.publishedAt()
                                    .filter(at -> !at.isBefore(since.get()))
                                    .isPresent());
        }
    }
}
