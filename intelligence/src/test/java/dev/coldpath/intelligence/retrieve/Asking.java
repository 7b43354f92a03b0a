package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.ask.QueryInput.Debug;
import dev.coldpath.intelligence.ask.QueryInput.Limit;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// A question as tests ask it of a small corpus, at noon.
final class Asking {
    static final Instant NOON = Instant.parse("2026-04-28T12:00:00Z");

    final Waits waits = new Waits(NOON);
    private final String query;
    private Set<String> platforms = Set.of();
    private List<VectorName> vectors = List.of(VectorName.values());
    private int limit = 1000;
    private OptionalDouble maxDistance = OptionalDouble.empty();
    private boolean expand;
    private Window window = Window.ALL;
    private Debug debug = new Debug(false, 25);

    private Asking(String query) {
        this.query = query;
    }

    static Asking about(String query) {
        return new Asking(query);
    }

    Asking on(String... names) {
        platforms = Set.of(names);
        return this;
    }

    Asking in(VectorName... spaces) {
        vectors = List.of(spaces);
        return this;
    }

    Asking atMost(int rows) {
        limit = rows;
        return this;
    }

    Asking within(double distance) {
        maxDistance = OptionalDouble.of(distance);
        return this;
    }

    Asking expanded() {
        expand = true;
        return this;
    }

    Asking of(Window some) {
        window = some;
        return this;
    }

    Asking debugging(int samples) {
        debug = new Debug(true, samples);
        return this;
    }

    QueryInput input() {
        return new QueryInput(
                query,
                platforms,
                vectors,
                new Limit(Optional.empty(), limit, 1000),
                maxDistance,
                expand,
                OptionalInt.empty(),
                window,
                debug);
    }

    RetrieveOutcome outcome(SmallCorpus corpus) throws InterruptedException {
        return new Retrieve(waits, waits, Thread.ofVirtual().factory()).run(input(), NOON, corpus.corpus());
    }

    Retrieved found(SmallCorpus corpus) throws InterruptedException {
        RetrieveOutcome outcome = outcome(corpus);
        assertThat(outcome).isInstanceOf(RetrieveOutcome.Found.class);
        return ((RetrieveOutcome.Found) outcome).retrieved();
    }

    List<Row> rows(SmallCorpus corpus) throws InterruptedException {
        return found(corpus).rows();
    }

    /// What it failed with.
    String failure(SmallCorpus corpus) throws InterruptedException {
        RetrieveOutcome outcome = outcome(corpus);
        assertThat(outcome).isInstanceOf(RetrieveOutcome.Failed.class);
        return ((RetrieveOutcome.Failed) outcome).text();
    }
}
