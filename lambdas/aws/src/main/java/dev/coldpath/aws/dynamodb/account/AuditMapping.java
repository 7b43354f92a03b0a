package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.AccountId;
import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditLog.Mark;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Audit rows: all of them under `X#` / `<at>#<id>`, those of an account again under `A#<account>` / `X#<at>#<id>`.
public final class AuditMapping {
    static final String ALL = "X#";

    private static final String OF_ACCOUNT = "X#";

    private AuditMapping() {}

    /// Writes a row together with what it is about. Writing it again changes nothing.
    public static void add(Actions actions, String accounts, AuditRow row) {
        keys(accounts, row).forEach(key -> actions.add(new ConditionalWrite().putting(key, item(row))));
    }

    private static List<ItemKey> keys(String accounts, AuditRow row) {
        String when = when(new Mark(row.at(), row.id()));
        Stream<ItemKey> own =
                row
                        .account()
                        .map(id -> new ItemKey(accounts, AccountMapping.partition(id), OF_ACCOUNT + when))
                        .stream();
        return Stream.concat(Stream.of(new ItemKey(accounts, ALL, when)), own).toList();
    }

    static String partition(Optional<AccountId> account) {
        return account.map(AccountMapping::partition).orElse(ALL);
    }

    /// How the sort keys of a list begin.
    static String beginning(Optional<AccountId> account) {
        return account.isPresent() ? OF_ACCOUNT : "";
    }

    static String when(Mark mark) {
        return ItemKey.millis(mark.at()) + "#" + mark.id();
    }

    private static Map<String, AttributeValue> item(AuditRow row) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", Values.text(row.id().toString()));
        item.put("at", Values.time(row.at()));
        item.put("act", Values.text(row.act().wire()));
        item.put("by", Values.text(row.by()));
        item.put("subject", Values.text(row.subject()));
        row.account().ifPresent(id -> item.put("account", Values.text(id.value())));
        Map<String, AttributeValue> details = new HashMap<>();
        row.details().forEach((name, text) -> details.put(name, Values.text(text)));
        item.put("details", Values.map(details));
        item.put(Names.Key.TTL, Values.cleanedAfter(row.at().plus(AuditRow.KEPT)));
        return item;
    }

    static AuditRow row(Item item) {
        Map<String, String> details = new HashMap<>();
        item.map("details").attributes().forEach((name, text) -> details.put(name, text.s()));
        Instant at = item.time("at");
        return new AuditRow(
                UUID.fromString(item.text("id")),
                at,
                Values.word(Act.class, Act::wire, item.text("act"))
                        .orElseThrow(() -> new IllegalStateException("audit row: an act nobody knows")),
                item.text("by"),
                item.maybeText("account").map(AccountId::new),
                item.text("subject"),
                details);
    }
}
