package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentUuid;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.Upsert.Outcome;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What the lines of one batch make of one item, each applied to what the line before left. A deletion is the last.
///
/// @param outcomes what became of each line
/// @param said what the lines that were applied say of vectors, the last of them where several do
record Turn(
        Optional<Item> before,
        Optional<Item> after,
        List<NumberedLine> lines,
        List<Outcome> outcomes,
        Map<VectorName, Said<Point>> said) {
    /// A good line and where it stands.
    record NumberedLine(RawLine raw, ContentLine line) {}

    Turn {
        lines = List.copyOf(lines);
        outcomes = List.copyOf(outcomes);
        said = Map.copyOf(said);
    }

    static Turn of(Optional<Item> stored, List<NumberedLine> lines, Predicate<UUID> taken) {
        Optional<Item> item = stored;
        List<Outcome> outcomes = new ArrayList<>();
        Map<VectorName, Said<Point>> said = new EnumMap<>(VectorName.class);
        for (NumberedLine each : lines) {
            Outcome outcome = Upsert.of(item, each.line(), taken);
            outcomes.add(outcome);
            item = switch (outcome) {
                case Outcome.Inserted(Item inserted) -> Optional.of(inserted);
                case Outcome.Updated(Item updated) -> Optional.of(updated);
                case Outcome.Deleted() -> Optional.empty();
                case Outcome.Unchanged(), Outcome.Stale(), Outcome.Refused(String _) -> item;
            };
            if (applied(outcome)) {
                each.line().vectors().forEach((space, vector) -> {
                    if (!(vector instanceof Said.Nothing<Point>)) {
                        said.put(space, vector);
                    }
                });
            }
        }
        return new Turn(stored, item, lines, outcomes, said);
    }

    private static boolean applied(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Inserted _, Outcome.Updated _, Outcome.Unchanged _, Outcome.Deleted _ -> true;
            case Outcome.Stale _, Outcome.Refused _ -> false;
        };
    }

    ContentKey key() {
        return lines.getFirst().line().key();
    }

    /// The number of the first of its lines.
    long firstLine() {
        return lines.getFirst().raw().number();
    }

    /// Whether the item is to be removed.
    boolean removes() {
        return before.isPresent() && after.isEmpty();
    }

    /// The work on vectors that follows; empty when there is no item any more.
    ///
    /// @param tried where its vectors were put while somebody else changed it
    Optional<VectorTask> task(Set<Place> tried) {
        return after.map(item -> new VectorTask(before, item, said, tried));
    }

    /// The item that is gone after a deletion, also when it was gone before: a crash may have left its vectors.
    Optional<UUID> gone() {
        NumberedLine last = lines.getLast();
        boolean deletes = last.line().deleted() && applied(outcomes.getLast());
        return deletes
                ? before.map(Item::uuid)
                        .or(last.line()::uuid)
                        .or(() -> Optional.of(ContentUuid.of(last.line().key())))
                : Optional.empty();
    }

    /// What was heard of creators.
    List<Creator> heard(Instant now) {
        if (before.equals(after)) {
            return List.of();
        }
        return IntStream.range(0, lines.size())
                .mapToObj(at -> heard(lines.get(at).line(), outcomes.get(at), now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Creator> heard(ContentLine line, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Inserted(Item item) -> heard(line, item, now);
            case Outcome.Updated(Item item) -> heard(line, item, now);
            case Outcome.Unchanged _, Outcome.Stale _, Outcome.Deleted _, Outcome.Refused _ -> Optional.empty();
        };
    }

    private static Optional<Creator> heard(ContentLine line, Item item, Instant now) {
        Instant at = line.observedAt().over(Optional.empty()).orElse(now);
        return line.author().heard(item.platform(), item.author().handle(), at);
    }

    /// What each line counts as. Lines that together leave everything as it was have changed nothing; a line that only
    /// brings or takes a vector has changed its item.
    ///
    /// @param vectorsChanged whether the lines brought or took a vector
    List<Outcome> counted(boolean vectorsChanged) {
        boolean nothing = before.equals(after) && !vectorsChanged;
        return IntStream.range(0, lines.size())
                .mapToObj(at -> counted(lines.get(at).line(), outcomes.get(at), nothing, vectorsChanged))
                .toList();
    }

    private Outcome counted(ContentLine line, Outcome outcome, boolean nothing, boolean vectorsChanged) {
        return switch (outcome) {
            case Outcome.Inserted _, Outcome.Updated _, Outcome.Deleted _ ->
                nothing ? new Outcome.Unchanged() : outcome;
            case Outcome.Unchanged unchanged ->
                after.isPresent() && vectorsChanged && speaksOfVectors(line)
                        ? new Outcome.Updated(after.get())
                        : unchanged;
            case Outcome.Stale _, Outcome.Refused _ -> outcome;
        };
    }

    private static boolean speaksOfVectors(ContentLine line) {
        return line.vectors().values().stream().anyMatch(vector -> !(vector instanceof Said.Nothing<Point>));
    }
}
