package dev.coldpath.local;

import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.settle.ByProduct;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.Starter;
import java.util.Map;
import java.util.Optional;

/// What scores companies here, or the lack of it.
///
/// @param firstCompany a domain worth asking about first; empty while live scoring is off
record Pipeline(Starter starter, Runs runs, Optional<String> firstCompany) {
    /// Nothing can be started: there is nobody in whose name to ask.
    static Pipeline off() {
        return new Pipeline(_ -> Starter.Start.IMPOSSIBLE, new NoRuns(), Optional.empty());
    }

    /// Whatever runs, runs in another process: it is for that one to start and to stop.
    static Pipeline elsewhere() {
        return new Pipeline(_ -> Starter.Start.UNKNOWN, new NoRuns(), Optional.empty());
    }

    /// The same, with this one starting what is no score.
    Pipeline beside(Starter intelligence) {
        return new Pipeline(
                new ByProduct(Map.of(Product.SCORE, starter, Product.INTELLIGENCE, intelligence)), runs, firstCompany);
    }

    private static final class NoRuns implements Runs {
        @Override
        public RunState probe(JobId id) {
            return RunState.NOT_KNOWN;
        }

        @Override
        public void stop(JobId id, String why) {
            // nothing runs
        }
    }
}
