package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.dynamodb.Transacted.Busy;
import dev.coldpath.aws.dynamodb.Transacted.Done;
import dev.coldpath.aws.dynamodb.Transacted.Refused;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// One change of an item with the rows that lead to it: one transaction, or one put where only the item itself changes.
/// A change that is too large for that writes its new rows first; they lead nowhere until the item follows.
final class ItemWrite {
    private static final int MOST = 100;
    private static final int ITEM = 0;

    private final String content;
    private final ItemStore.Change change;
    private final String by;
    private final List<Place> gone;
    private final List<Place> added;

    /// Names itself.
    ///
    /// @param by nobody else's name
    ItemWrite(String content, ItemStore.Change change, String by) {
        this.content = content;
        this.change = change;
        this.by = by;
        Set<Place> before = rows(change.before());
        Set<Place> after = rows(change.after());
        this.gone = without(before, after);
        this.added = without(after, before);
    }

    Transacted through(Calls calls) {
        if (change.before().isPresent() && change.after().isPresent() && gone.isEmpty() && added.isEmpty()) {
            return put(calls, change.before().get(), change.after().get());
        }
        List<TransactWriteItem> rows =
                added.stream().map(row -> new Change().putting(row, Map.of())).toList();
        List<TransactWriteItem> actions = itemAndGone();
        if (actions.size() + rows.size() <= MOST) {
            actions.addAll(rows);
            return calls.transact(Token.of(change.uuid(), by), actions);
        }
        return switch (calls.transact(Token.of(change.uuid(), by, "ahead"), rows)) {
            case Done() -> calls.transact(Token.of(change.uuid(), by), actions);
            case Refused refused -> refused;
            case Busy() -> new Busy();
        };
    }

    /// Whether what refuses this write is this very write, whose answer was lost.
    boolean did(Refused refused) {
        return refused.item(ITEM)
                .flatMap(stored -> stored.maybeText(ItemMapping.WRITTEN_BY))
                .filter(by::equals)
                .isPresent();
    }

    private Transacted put(Calls calls, Item before, Item after) {
        return calls.alone(over(before).put(place(), ItemMapping.item(after, by)));
    }

    private List<TransactWriteItem> itemAndGone() {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(item());
        if (change.before().isEmpty()) {
            Item made = change.after().orElseThrow();
            actions.add(new Change()
                    .ifNew()
                    .putting(
                            ItemMapping.name(content, key(made)),
                            Map.of(ItemMapping.UUID_OF, Values.text(made.uuid().toString()))));
        }
        if (change.after().isEmpty()) {
            Item lost = change.before().orElseThrow();
            actions.add(new Change().deleting(ItemMapping.name(content, key(lost))));
        }
        gone.forEach(row -> actions.add(new Change().deleting(row)));
        return actions;
    }

    private TransactWriteItem item() {
        Change condition = change.before().map(ItemWrite::over).orElseGet(() -> new Change().ifNew());
        return change.after()
                .map(after -> condition.putting(place(), ItemMapping.item(after, by)))
                .orElseGet(() -> condition.deleting(place()));
    }

    private static Change over(Item before) {
        return new Change().ifEqual(ItemMapping.REVISION, Values.number(before.revision()));
    }

    private Place place() {
        return ItemMapping.place(content, change.uuid());
    }

    private static ContentKey key(Item item) {
        return new ContentKey(item.platform(), item.contentId());
    }

    private Set<Place> rows(Optional<Item> item) {
        return item.map(state -> ItemMapping.rows(content, state)).orElse(Set.of());
    }

    private static List<Place> without(Set<Place> rows, Set<Place> others) {
        Set<Place> rest = new LinkedHashSet<>(rows);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
