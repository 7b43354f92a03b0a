package dev.coldpath.score.movers;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The movers of a window that ended at one step, from which the answer for a later step is made.
///
/// @param made when it was last made out of all runs of its window
public record Board(Instant end, Instant made, Ladder gainers, Ladder decliners) {
    static Board of(Instant end, Collection<Mover> all, int reserve) {
        return new Board(end, end, Ladder.of(gained(all, true), reserve), Ladder.of(gained(all, false), reserve));
    }

    /// The same a step or more later, when these domains' runs came into the window or left it.
    Board at(Instant later, Set<Domain> judged, Collection<Mover> found, int reserve) {
        return new Board(
                later,
                made,
                gainers.judged(judged, gained(found, true), reserve),
                decliners.judged(judged, gained(found, false), reserve));
    }

    /// Whether the answer can be read off it. If not, those that left were too many, and all runs must be looked at.
    boolean tells() {
        return gainers.tells(Movers.MOST) && decliners.tells(Movers.MOST);
    }

    Movers movers() {
        return new Movers(gainers.first(Movers.MOST), decliners.first(Movers.MOST));
    }

    private static List<Mover> gained(Collection<Mover> movers, boolean gained) {
        return movers.stream().filter(mover -> mover.gained() == gained).toList();
    }
}
