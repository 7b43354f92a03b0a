package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The excluded domains: the operator's denylist, and those whose owners opted out.
public interface Exclusions extends Excluded {
    /// Sees every finished write. One that is over may be found still.
    Optional<Exclusion> find(Domain domain);

    /// All of them, by domain; may hold some that are over.
    List<Exclusion> all();

    /// Keeps it in place of an earlier one. What the operator said outweighs what an owner says, which changes nothing
    /// then.
    void put(Exclusion exclusion);

    /// Lets a domain be asked about again. False: it was not excluded.
    boolean lift(Domain domain);

    @Override
    default boolean holds(Domain domain, Instant now) {
        return find(domain).filter(exclusion -> exclusion.holds(now)).isPresent();
    }
}
