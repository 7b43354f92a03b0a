package dev.coldpath.score.movers;

import dev.coldpath.domain.Domain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The first of all movers in one direction. A mover that is not on it comes behind its end.
///
/// @param end how far down it is known to be whole; empty: all are on it
/// @param movers in order
record Ladder(Optional<Mover> end, List<Mover> movers) {
    Ladder {
        movers = List.copyOf(movers);
    }

    /// Of everybody there is.
    static Ladder of(Collection<Mover> all, int reserve) {
        return new Ladder(Optional.empty(), all.stream().sorted(Mover.BY_SIZE).toList()).cut(reserve);
    }

    /// The ladder after some domains were judged anew, and these of them are movers of its direction.
    Ladder judged(Set<Domain> judged, Collection<Mover> found, int reserve) {
        List<Mover> next = new ArrayList<>(movers);
        next.removeIf(mover -> judged.contains(mover.domain()));
        found.stream().filter(this::reaches).forEach(next::add);
        next.sort(Mover.BY_SIZE);
        return new Ladder(end, next).cut(reserve);
    }

    private boolean reaches(Mover mover) {
        return end.map(last -> Mover.BY_SIZE.compare(mover, last) <= 0).orElse(true);
    }

    /// It may grow to twice its reserve before it is cut.
    private Ladder cut(int reserve) {
        return movers.size() <= 2 * reserve
                ? this
                : new Ladder(Optional.of(movers.get(reserve - 1)), movers.subList(0, reserve));
    }

    /// Whether its first ones are the first ones of all.
    boolean tells(int first) {
        return end.isEmpty() || movers.size() >= first;
    }

    List<Mover> first(int most) {
        return movers.subList(0, Math.min(most, movers.size()));
    }
}
