package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.plan.Overrides;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Accounts `A#<account>` / `A`, and the list of all of them `A#` / `<createdAt>#<account>`.
final class AccountMapping {
    static final String PLAN = "plan";
    static final String OPEN = "open";

    private static final String ACCOUNT = "A#";
    private static final String LABEL = "label";
    private static final String CREATED_AT = "createdAt";
    private static final String VERSION = "ver";
    private static final String CACHED = "cachedCalls";
    private static final String COLD = "coldCalls";
    private static final String HOUR = "coldPerKeyHour";

    /// What an account may have instead of its plan's.
    static final List<String> CAPS = List.of(CACHED, COLD, HOUR);

    private AccountMapping() {}

    /// The key under which everything of an account is that the operator may list.
    static String partition(AccountId id) {
        return ACCOUNT + id;
    }

    static ItemKey account(String accounts, AccountId id) {
        return new ItemKey(accounts, partition(id), ItemKey.ALONE);
    }

    /// Its place in the list of all.
    static ItemKey listed(String accounts, Account account) {
        return new ItemKey(accounts, ACCOUNT, sort(account.createdAt(), account.id()));
    }

    static String list() {
        return ACCOUNT;
    }

    static String sort(Instant createdAt, AccountId id) {
        return ItemKey.millis(createdAt) + "#" + id;
    }

    static AccountId listed(Item item) {
        return new AccountId(item.sort().substring(item.sort().indexOf('#') + 1));
    }

    static Map<String, AttributeValue> item(Account account) {
        Map<String, AttributeValue> item = new HashMap<>(caps(account.overrides()));
        item.put(PLAN, Values.text(account.plan()));
        item.put(OPEN, Values.flag(account.open()));
        item.put(LABEL, Values.text(account.label()));
        item.put(CREATED_AT, Values.time(account.createdAt()));
        item.put(VERSION, Values.number(account.version()));
        return item;
    }

    static Account account(Item item) {
        return new Account(
                new AccountId(item.partition().substring(ACCOUNT.length())),
                item.text(LABEL),
                item.text(PLAN),
                overrides(item),
                item.time(CREATED_AT),
                item.flag(OPEN),
                item.number(VERSION));
    }

    /// Stores the next form of an account, if it is as it was seen.
    static ConditionalWrite change(Account seen, Account next) {
        ConditionalWrite write = new ConditionalWrite()
                .ifEqual(VERSION, Values.number(seen.version()))
                .set(VERSION, Values.number(next.version()))
                .set(LABEL, Values.text(next.label()))
                .set(PLAN, Values.text(next.plan()))
                .set(OPEN, Values.flag(next.open()));
        caps(write, next.overrides());
        return write;
    }

    /// Sets the caps that there are, and removes the others.
    static void caps(ConditionalWrite write, Overrides overrides) {
        Map<String, AttributeValue> set = caps(overrides);
        for (String name : CAPS) {
            AttributeValue cap = set.get(name);
            if (cap == null) {
                write.remove(name);
            } else {
                write.set(name, cap);
            }
        }
    }

    static Map<String, AttributeValue> caps(Overrides overrides) {
        Map<String, AttributeValue> caps = new HashMap<>();
        put(caps, CACHED, overrides.cachedCallsIncluded());
        put(caps, COLD, overrides.coldCallsIncluded());
        put(caps, HOUR, overrides.coldPerKeyHour());
        return caps;
    }

    private static void put(Map<String, AttributeValue> caps, String name, OptionalInt cap) {
        cap.ifPresent(count -> caps.put(name, Values.number(count)));
    }

    static Overrides overrides(Item item) {
        return new Overrides(cap(item, CACHED), cap(item, COLD), cap(item, HOUR));
    }

    private static OptionalInt cap(Item item, String name) {
        return item.has(name) ? OptionalInt.of(item.count(name)) : OptionalInt.empty();
    }
}
