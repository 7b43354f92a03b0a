package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.plan.Overrides;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keys by hash, in one strong read each. The read also tells when the key was last noted as used, so that noting it
/// again costs nothing within the hour.
public final class DynamoDbAccounts implements Accounts {
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final TableCalls calls;
    private final String accounts;
    private final Consumer<RuntimeException> unnoted;
    private final SeenKeys seen = new SeenKeys();

    /// Takes its table.
    ///
    /// @param unnoted told when a use or a move could not be noted, which fails no request
    public DynamoDbAccounts(TableCalls calls, String accounts, Consumer<RuntimeException> unnoted) {
        this.calls = calls;
        this.accounts = accounts;
        this.unnoted = unnoted;
    }

    @Override
    public Optional<ApiKey> key(KeyHash hash) {
        Optional<Item> item = calls.get(KeyMapping.key(accounts, hash)).filter(KeyMapping::isKey);
        Optional<ApiKey> key = item.map(found -> KeyMapping.key(hash, found));
        key.ifPresent(found ->
                seen.keep(found.id(), hash, item.map(DynamoDbAccounts::lastUsed).orElseThrow()));
        return key;
    }

    private static Instant lastUsed(Item item) {
        return item.maybeTime(KeyMapping.LAST_USED_AT).orElse(Instant.EPOCH);
    }

    /// A key that this process neither opened nor looked up was not used here.
    @Override
    public void used(KeyId id, Instant at) {
        seen.due(id, at.minus(NOTED_EVERY)).ifPresent(hash -> {
            ConditionalWrite write = new ConditionalWrite()
                    .set(KeyMapping.LAST_USED_AT, Values.time(at))
                    .ifHas(KeyMapping.KEY_ID)
                    .ifLacksOrAtMost(KeyMapping.LAST_USED_AT, Values.time(at.minus(NOTED_EVERY)));
            try {
                calls.write(write.update(KeyMapping.key(accounts, hash)));
                seen.keep(id, hash, at);
            } catch (RuntimeException e) {
                unnoted.accept(e);
            }
        });
    }

    /// The key is read again, whole, so that nothing of it is lost that is not known here.
    @Override
    public void move(ApiKey seen, KeyHash next, Instant now) {
        try {
            calls.get(KeyMapping.key(accounts, seen.hash()))
                    .filter(KeyMapping::isKey)
                    .map(stored -> new KeyMove(accounts, stored, seen.hash(), next))
                    .ifPresent(move -> moved(move, seen, now));
        } catch (RuntimeException e) {
            unnoted.accept(e);
        }
    }

    private void moved(KeyMove move, ApiKey key, Instant now) {
        String token = Token.of(move.stored().attributes(), move.to().hex(), now);
        switch (calls.transact(token, move.actions(now).list())) {
            case Done() -> seen.keep(key.id(), move.to(), lastUsed(move.stored()));
            case Refused _, Busy() -> {
                // somebody else moved or changed it, and whoever uses it next sees how it is then
            }
        }
    }

    @Override
    public boolean open(AccountId account, String plan, List<ApiKey> keys) {
        Instant createdAt = keys.isEmpty() ? Instant.EPOCH : keys.getFirst().createdAt();
        Account opened = new Account(account, "", plan, Overrides.NONE, createdAt, true, 1);
        Actions actions = DynamoDbAccountBook.opening(accounts, opened, keys, true);
        return switch (calls.transact(Token.of(account, plan, keys), actions.list())) {
            case Done() -> {
                keys.forEach(key -> seen.keep(key.id(), key.hash(), Instant.EPOCH));
                yield true;
            }
            case Refused _ -> false;
            case Busy() -> throw new StoreDown("account " + account + ": its items are busy");
        };
    }
}
