package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.aws.dynamodb.table.Values;
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
    private final List<ItemKey> gone;
    private final List<ItemKey> added;

    /// Names itself.
    ///
    /// @param by nobody else's name
    ItemWrite(String content, ItemStore.Change change, String by) {
        this.content = content;
        this.change = change;
        this.by = by;
        Set<ItemKey> before = rows(change.before());
        Set<ItemKey> after = rows(change.after());
        this.gone = without(before, after);
        this.added = without(after, before);
    }

    Transacted through(TableCalls calls) {
        if (change.before().isPresent() && change.after().isPresent() && gone.isEmpty() && added.isEmpty()) {
            return put(calls, change.before().get(), change.after().get());
        }
        List<TransactWriteItem> rows = added.stream()
                .map(row -> new ConditionalWrite().putting(row, Map.of()))
                .toList();
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

    private Transacted put(TableCalls calls, Item before, Item after) {
        return calls.alone(over(before).put(itemKey(), ItemMapping.item(after, by)));
    }

    private List<TransactWriteItem> itemAndGone() {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(item());
        if (change.before().isEmpty()) {
            Item made = change.after().orElseThrow();
            actions.add(new ConditionalWrite()
                    .ifNew()
                    .putting(
                            ItemMapping.name(content, key(made)),
                            Map.of(ItemMapping.UUID_OF, Values.text(made.uuid().toString()))));
        }
        if (change.after().isEmpty()) {
            Item lost = change.before().orElseThrow();
            actions.add(new ConditionalWrite().deleting(ItemMapping.name(content, key(lost))));
        }
        gone.forEach(row -> actions.add(new ConditionalWrite().deleting(row)));
        return actions;
    }

    private TransactWriteItem item() {
        ConditionalWrite condition =
                change.before().map(ItemWrite::over).orElseGet(() -> new ConditionalWrite().ifNew());
        return change.after()
                .map(after -> condition.putting(itemKey(), ItemMapping.item(after, by)))
                .orElseGet(() -> condition.deleting(itemKey()));
    }

    private static ConditionalWrite over(Item before) {
        return new ConditionalWrite().ifEqual(ItemMapping.REVISION, Values.number(before.revision()));
    }

    private ItemKey itemKey() {
        return ItemMapping.key(content, change.uuid());
    }

    private static ContentKey key(Item item) {
        return new ContentKey(item.platform(), item.contentId());
    }

    private Set<ItemKey> rows(Optional<Item> item) {
        return item.map(state -> ItemMapping.rows(content, state)).orElse(Set.of());
    }

    private static List<ItemKey> without(Set<ItemKey> rows, Set<ItemKey> others) {
        Set<ItemKey> rest = new LinkedHashSet<>(rows);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
