package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyTerms;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keys by hash `K#1#<hash>` / `A`, which repeat what is the account's so that a caller is known after one read; what
/// an account lists of its keys `A#<account>` / `K#<keyId>`; and whose a key is and where, `N#<keyId>` / `A`. The last
/// is all that a key's move touches beside the key, so that whoever may move keys may touch no account.
final class KeyMapping {
    static final String LAST_USED_AT = "lastUsedAt";
    static final String KEY_ID = "keyId";
    static final String HASH = "hash";
    static final String REFERENCE = "K#";

    private static final String KEY = "K#";
    private static final String FORM = "1";
    private static final String OWNER = "N#";
    private static final String ACCOUNT = "account";
    private static final String LABEL = "label";
    private static final String LAST_FOUR = "lastFour";
    private static final String MODE = "mode";
    private static final String CREATED_AT = "createdAt";
    private static final String ACCESS = "access";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String SUCCESSOR = "successor";

    /// What of a key changes with its account, or with what becomes of the key.
    static final List<String> DECIDED_ELSEWHERE = Stream.concat(
                    Stream.of(AccountMapping.OPEN, AccountMapping.PLAN, EXPIRES_AT), AccountMapping.CAPS.stream())
            .toList();

    private KeyMapping() {}

    static ItemKey key(String accounts, KeyHash hash) {
        return new ItemKey(accounts, KEY + FORM + "#" + hash.hex(), ItemKey.ALONE);
    }

    static ItemKey reference(String accounts, AccountId account, KeyId key) {
        return new ItemKey(accounts, AccountMapping.partition(account), REFERENCE + key);
    }

    static ItemKey owner(String accounts, KeyId key) {
        return new ItemKey(accounts, OWNER + key, ItemKey.ALONE);
    }

    private static Map<String, AttributeValue> owner(ApiKey key) {
        return Map.of(
                ACCOUNT,
                Values.text(key.scope().account().value()),
                HASH,
                Values.text(key.hash().hex()));
    }

    static AccountId owner(Item item) {
        return new AccountId(item.text(ACCOUNT));
    }

    /// What its key is found by.
    static KeyHash hash(Item owner) {
        return new KeyHash(owner.text(HASH));
    }

    /// Whether the item is a key, and not what a key has left behind that moved.
    static boolean isKey(Item item) {
        return item.has(KEY_ID);
    }

    /// Writes a new key: three items.
    ///
    /// @param revoked whether its account lists it as shut for ever
    static void add(Actions actions, String accounts, ApiKey key, boolean revoked) {
        KeyCard card = revoked ? KeyCard.of(key).shut() : KeyCard.of(key);
        actions.add(new ConditionalWrite().ifNew().putting(key(accounts, key.hash()), item(key)));
        actions.add(new ConditionalWrite()
                .ifNew()
                .putting(reference(accounts, key.scope().account(), key.id()), item(card)));
        actions.add(new ConditionalWrite().ifNew().putting(owner(accounts, key.id()), owner(key)));
    }

    /// Rewrites an old one: what its account lists of it, and what it opens.
    static void alter(Actions actions, String accounts, KeyCard card, Account account) {
        ItemKey listed = reference(accounts, card.scope().account(), card.id());
        actions.add(new ConditionalWrite().ifStored().putting(listed, item(card)));
        ConditionalWrite write = opening(account, card.revoked());
        card.terms().expiresAt().ifPresent(end -> write.set(EXPIRES_AT, Values.time(end)));
        actions.add(write.updating(key(accounts, card.hash())));
    }

    /// Lets a key follow what becomes of its account.
    static void follow(Actions actions, String accounts, KeyCard card, Account account) {
        actions.add(opening(account, card.revoked()).updating(key(accounts, card.hash())));
    }

    private static ConditionalWrite opening(Account account, boolean revoked) {
        ConditionalWrite write = new ConditionalWrite()
                .ifHas(KEY_ID)
                .set(AccountMapping.OPEN, Values.flag(account.open() && !revoked))
                .set(AccountMapping.PLAN, Values.text(account.plan()));
        AccountMapping.caps(write, account.overrides());
        return write;
    }

    private static Map<String, AttributeValue> item(KeyCard card) {
        Map<String, AttributeValue> item = terms(card.terms());
        item.put(LABEL, Values.text(card.label()));
        item.put(LAST_FOUR, Values.text(card.lastFour()));
        item.put(MODE, Values.text(card.scope().mode().wire()));
        item.put(CREATED_AT, Values.time(card.createdAt()));
        item.put(AccountMapping.OPEN, Values.flag(!card.revoked()));
        card.successor().ifPresent(next -> item.put(SUCCESSOR, Values.text(next.value())));
        return item;
    }

    static KeyId id(Item reference) {
        return new KeyId(reference.sort().substring(REFERENCE.length()));
    }

    static KeyCard card(AccountId account, Item item, KeyHash hash) {
        return new KeyCard(
                id(item),
                new Scope(account, Mode.ofWire(item.text(MODE))),
                hash,
                item.text(LABEL),
                item.text(LAST_FOUR),
                item.time(CREATED_AT),
                terms(item),
                !item.flag(AccountMapping.OPEN),
                item.maybeText(SUCCESSOR).map(KeyId::new),
                Optional.empty());
    }

    private static Map<String, AttributeValue> item(ApiKey key) {
        Map<String, AttributeValue> item = terms(key.terms());
        item.putAll(AccountMapping.caps(key.overrides()));
        item.put(KEY_ID, Values.text(key.id().value()));
        item.put(ACCOUNT, Values.text(key.scope().account().value()));
        item.put(MODE, Values.text(key.scope().mode().wire()));
        item.put(LABEL, Values.text(key.label()));
        item.put(LAST_FOUR, Values.text(key.lastFour()));
        item.put(AccountMapping.PLAN, Values.text(key.plan()));
        item.put(CREATED_AT, Values.time(key.createdAt()));
        item.put(AccountMapping.OPEN, Values.flag(key.open()));
        return item;
    }

    static ApiKey key(KeyHash hash, Item item) {
        return new ApiKey(
                new KeyId(item.text(KEY_ID)),
                new Scope(owner(item), Mode.ofWire(item.text(MODE))),
                hash,
                item.text(LABEL),
                item.text(LAST_FOUR),
                item.text(AccountMapping.PLAN),
                item.time(CREATED_AT),
                item.flag(AccountMapping.OPEN),
                AccountMapping.overrides(item),
                terms(item));
    }

    private static Map<String, AttributeValue> terms(KeyTerms terms) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(ACCESS, Values.text(terms.accessText()));
        terms.expiresAt().ifPresent(end -> item.put(EXPIRES_AT, Values.time(end)));
        return item;
    }

    private static KeyTerms terms(Item item) {
        return new KeyTerms(KeyTerms.accessOf(item.text(ACCESS)), item.maybeTime(EXPIRES_AT));
    }
}
