package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.DescendingQuery;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.store.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The operator's book of accounts. A key repeats what is its account's, so a change of the account rewrites all keys
/// that still work in the same transaction; every change demands the account's version, so none is left out. A key that
/// moves to another hash meanwhile is where it was read no more, and then the change is made again.
public final class DynamoDbAccountBook implements AccountBook {
    private static final int MOST_IN_ONE_CALL = 100;

    private final TableCalls calls;
    private final String accounts;
    private final String jobs;
    private final DescendingQuery descending;

    public DynamoDbAccountBook(TableCalls calls, Tables tables) {
        this.calls = calls;
        this.accounts = tables.accounts();
        this.jobs = tables.jobs();
        this.descending = new DescendingQuery(calls, accounts);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return calls.get(AccountMapping.account(accounts, id)).map(AccountMapping::account);
    }

    @Override
    public List<KeyCard> keys(AccountId id) {
        List<KeyCard> cards = cards(id);
        Map<ItemKey, Item> keys = all(cards.stream()
                .map(card -> KeyMapping.key(accounts, card.hash()))
                .toList());
        List<KeyCard> used = new ArrayList<>();
        for (KeyCard card : cards) {
            Optional<Item> key = Optional.ofNullable(keys.get(KeyMapping.key(accounts, card.hash())));
            used.add(card.usedAt(key.flatMap(item -> item.maybeTime(KeyMapping.LAST_USED_AT))));
        }
        return List.copyOf(used);
    }

    private List<KeyCard> cards(AccountId id) {
        String end = DescendingQuery.end(KeyMapping.REFERENCE);
        List<Item> references =
                descending.items(AccountMapping.partition(id), KeyMapping.REFERENCE, end, Integer.MAX_VALUE - 1);
        Map<ItemKey, Item> owners = all(references.stream()
                .map(item -> KeyMapping.owner(accounts, KeyMapping.id(item)))
                .toList());
        return references.stream()
                .map(item -> KeyMapping.card(id, item, hash(owners, KeyMapping.id(item))))
                .sorted(Comparator.comparing(KeyCard::createdAt)
                        .thenComparing(card -> card.id().value()))
                .toList();
    }

    private KeyHash hash(Map<ItemKey, Item> owners, KeyId id) {
        Item owner = owners.get(KeyMapping.owner(accounts, id));
        if (owner == null) {
            throw new IllegalStateException("key " + id + ": it is listed and is nobody's");
        }
        return KeyMapping.hash(owner);
    }

    private Map<ItemKey, Item> all(List<ItemKey> wanted) {
        Map<ItemKey, Item> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += MOST_IN_ONE_CALL) {
            List<ItemKey> some = wanted.subList(from, Math.min(wanted.size(), from + MOST_IN_ONE_CALL));
            found.putAll(calls.all(some, Set.of(accounts)));
        }
        return found;
    }

    @Override
    public Optional<AccountId> ownerOf(KeyId id) {
        return calls.get(KeyMapping.owner(accounts, id)).map(KeyMapping::owner);
    }

    @Override
    public Page list(Optional<Mark> after, int most) {
        String end = after.map(mark -> AccountMapping.sort(mark.createdAt(), mark.id()))
                .orElse(DescendingQuery.end(""));
        List<AccountId> found = descending.items(AccountMapping.list(), "0", end, most + 1).stream()
                .map(AccountMapping::listed)
                .toList();
        Slice<AccountId> shown = Slice.of(found, most);
        List<ItemKey> listed = shown.rows().stream()
                .map(id -> AccountMapping.account(accounts, id))
                .toList();
        Map<ItemKey, Item> items = all(listed);
        List<Account> page = listed.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .map(AccountMapping::account)
                .toList();
        return new Page(page, shown.last().map(_ -> Mark.behind(page.getLast())));
    }

    @Override
    public boolean open(Account account, List<ApiKey> keys, AuditRow row) {
        Actions actions = opening(accounts, account, keys, false);
        AuditMapping.add(actions, accounts, row);
        return done(Token.of(account, keys, row), actions);
    }

    @Override
    public Opening open(Account account, List<ApiKey> keys, AuditRow row, Noted answer) {
        Actions actions = opening(accounts, account, keys, false);
        AuditMapping.add(actions, accounts, row);
        int noted = actions.add(ReplayMapping.ifFree(row.at())
                .putting(ReplayMapping.key(jobs, answer.once()), ReplayMapping.item(answer.replay())));
        return switch (calls.transact(Token.of(account, keys, row, answer.once()), actions.list())) {
            case Done() -> new Opening.Opened();
            case Refused refused ->
                refused.item(noted)
                        .map(ReplayMapping::replay)
                        .<Opening>map(Opening.Earlier::new)
                        .orElseGet(Opening.Hindered::new);
            case Busy() -> new Opening.Hindered();
        };
    }

    /// What opens an account.
    ///
    /// @param shut whether a key that opens nothing is listed as revoked
    static Actions opening(String accounts, Account account, List<ApiKey> keys, boolean shut) {
        Actions actions = new Actions();
        actions.add(new ConditionalWrite()
                .ifNew()
                .putting(AccountMapping.account(accounts, account.id()), AccountMapping.item(account)));
        actions.add(new ConditionalWrite().putting(AccountMapping.listed(accounts, account), Map.of()));
        keys.forEach(key -> KeyMapping.add(actions, accounts, key, shut && !key.open()));
        return actions;
    }

    @Override
    public boolean change(Amendment change, AuditRow row) {
        Account next = change.next();
        Actions actions = new Actions();
        actions.add(AccountMapping.change(change.seen(), next).updating(AccountMapping.account(accounts, next.id())));
        change.added().ifPresent(key -> KeyMapping.add(actions, accounts, key, false));
        change.altered().ifPresent(card -> KeyMapping.alter(actions, accounts, card, next));
        if (change.concernsKeys()) {
            cards(next.id()).stream()
                    .filter(card -> card.active(row.at()))
                    .filter(card -> change.altered()
                            .filter(other -> other.id().equals(card.id()))
                            .isEmpty())
                    .forEach(card -> KeyMapping.follow(actions, accounts, card, next));
        }
        AuditMapping.add(actions, accounts, row);
        return done(Token.of(change, row), actions);
    }

    /// Whoever was in the way has changed the account, or is about to: it is read again either way.
    private boolean done(String token, Actions actions) {
        return switch (calls.transact(token, actions.list())) {
            case Done() -> true;
            case Refused _, Busy() -> false;
        };
    }
}
