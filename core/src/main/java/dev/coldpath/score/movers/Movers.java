package dev.coldpath.score.movers;

import java.util.List;

/// The answer to a question: who gained and who lost most, at most [#MOST] each, by size and then domain.
public record Movers(List<Mover> gainers, List<Mover> decliners) {
    public static final int MOST = 20;

    public Movers {
        gainers = List.copyOf(gainers);
        decliners = List.copyOf(decliners);
    }
}
