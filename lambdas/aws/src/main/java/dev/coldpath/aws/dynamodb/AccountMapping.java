package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Accounts `A#<account>` / `A`, what an account lists of its keys `A#<account>` / `K#<keyId>`, and keys by hash
/// `K#<pepper's version>#<hash>` / `A`, which repeat the plan so that a caller is known after one read.
final class AccountMapping {
    static final String LAST_USED_AT = "lastUsedAt";

    private static final String ACCOUNT = "A#";
    private static final String PEPPER_VERSION = "1";
    static final String KEY_ID = "keyId";
    private static final String LABEL = "label";
    private static final String LAST_FOUR = "lastFour";
    private static final String PLAN = "plan";
    private static final String MODE = "mode";
    private static final String CREATED_AT = "createdAt";
    private static final String OPEN = "open";

    private AccountMapping() {}

    static Place account(String accounts, AccountId id) {
        return new Place(accounts, ACCOUNT + id, Place.ALONE);
    }

    static Place reference(String accounts, ApiKey key) {
        return new Place(accounts, ACCOUNT + key.scope().account(), "K#" + key.id());
    }

    static Place key(String accounts, KeyHash hash) {
        return new Place(accounts, "K#" + PEPPER_VERSION + "#" + hash.hex(), Place.ALONE);
    }

    static Map<String, AttributeValue> account(String plan) {
        return Map.of(PLAN, Values.text(plan), OPEN, Values.flag(true));
    }

    /// What may be shown of a key: not its hash.
    static Map<String, AttributeValue> reference(ApiKey key) {
        return Map.of(
                LABEL, Values.text(key.label()),
                LAST_FOUR, Values.text(key.lastFour()),
                MODE, Values.text(key.scope().mode().wire()),
                CREATED_AT, Values.time(key.createdAt()),
                OPEN, Values.flag(key.open()));
    }

    static Map<String, AttributeValue> key(ApiKey key) {
        return Map.of(
                KEY_ID,
                Values.text(key.id().value()),
                "account",
                Values.text(key.scope().account().value()),
                MODE,
                Values.text(key.scope().mode().wire()),
                LABEL,
                Values.text(key.label()),
                LAST_FOUR,
                Values.text(key.lastFour()),
                PLAN,
                Values.text(key.plan()),
                CREATED_AT,
                Values.time(key.createdAt()),
                OPEN,
                Values.flag(key.open()));
    }

    static ApiKey key(KeyHash hash, Item item) {
        return new ApiKey(
                new KeyId(item.text(KEY_ID)),
                new Scope(new AccountId(item.text("account")), mode(item.text(MODE))),
                hash,
                item.text(LABEL),
                item.text(LAST_FOUR),
                item.text(PLAN),
                item.time(CREATED_AT),
                item.flag(OPEN));
    }

    static Mode mode(String word) {
        for (Mode mode : Mode.values()) {
            if (mode.wire().equals(word)) {
                return mode;
            }
        }
        throw new IllegalStateException("mode: unknown word " + word);
    }
}
