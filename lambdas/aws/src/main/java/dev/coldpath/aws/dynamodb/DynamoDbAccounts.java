package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.aws.dynamodb.Transacted.Busy;
import dev.coldpath.aws.dynamodb.Transacted.Done;
import dev.coldpath.aws.dynamodb.Transacted.Refused;
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

    private final Calls calls;
    private final String accounts;
    private final Consumer<RuntimeException> unnoted;
    private final SeenKeys seen = new SeenKeys();

    /// Takes its table.
    ///
    /// @param unnoted told when a use could not be noted, which fails no request
    public DynamoDbAccounts(Calls calls, String accounts, Consumer<RuntimeException> unnoted) {
        this.calls = calls;
        this.accounts = accounts;
        this.unnoted = unnoted;
    }

    @Override
    public Optional<ApiKey> key(KeyHash hash) {
        Optional<Item> item = calls.get(KeyMapping.key(accounts, hash));
        Optional<ApiKey> key = item.map(found -> KeyMapping.key(hash, found));
        key.ifPresent(found -> seen.keep(
                found.id(),
                hash,
                item.flatMap(stored -> stored.maybeTime(KeyMapping.LAST_USED_AT))
                        .orElse(Instant.EPOCH)));
        return key;
    }

    /// A key that this process neither opened nor looked up was not used here.
    @Override
    public void used(KeyId id, Instant at) {
        seen.due(id, at.minus(NOTED_EVERY)).ifPresent(hash -> {
            Change change = new Change()
                    .set(KeyMapping.LAST_USED_AT, Values.time(at))
                    .ifStored()
                    .ifLacksOrAtMost(KeyMapping.LAST_USED_AT, Values.time(at.minus(NOTED_EVERY)));
            try {
                calls.write(change.update(KeyMapping.key(accounts, hash)));
                seen.keep(id, hash, at);
            } catch (RuntimeException e) {
                unnoted.accept(e);
            }
        });
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
