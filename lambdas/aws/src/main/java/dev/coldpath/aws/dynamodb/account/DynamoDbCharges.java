package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.score.ScoreMapping;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Product;
import dev.coldpath.meter.Charges;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads counters, in one call together with whatever else is asked for.
public final class DynamoDbCharges implements Charges {
    private final TableCalls calls;
    private final String accounts;
    private final String scores;

    public DynamoDbCharges(TableCalls calls, String accounts, String scores) {
        this.calls = calls;
        this.accounts = accounts;
        this.scores = scores;
    }

    @Override
    public Charged of(Scope scope, KeyId key) {
        return read(scope, key, List.of()).charged();
    }

    /// The record is read strongly, for who was told that its job is complete may ask for it at once.
    @Override
    public Seen latest(Domain domain, Scope scope, KeyId key) {
        ItemKey newest = ScoreMapping.newest(scores, domain);
        Read read = read(scope, key, List.of(newest));
        return new Seen(Optional.ofNullable(read.items().get(newest)).map(ScoreMapping::record), read.charged());
    }

    @Override
    public Used used(Scope scope, YearMonth month) {
        ItemKey charged = UsageMapping.key(accounts, scope, Product.SCORE);
        ItemKey cached = CachedCallsMapping.key(accounts, scope, month);
        Map<ItemKey, Item> items = calls.all(List.of(charged, cached), Set.of(accounts));
        return new Used(
                UsageMapping.ofScope(Optional.ofNullable(items.get(charged))).coldIn(month),
                CachedCallsMapping.cached(Optional.ofNullable(items.get(cached))));
    }

    private record Read(Map<ItemKey, Item> items, Charged charged) {}

    private Read read(Scope scope, KeyId key, List<ItemKey> besides) {
        ItemKey ofScope = UsageMapping.key(accounts, scope, Product.SCORE);
        ItemKey ofKey = UsageMapping.key(accounts, key);
        List<ItemKey> keys = new ArrayList<>(besides);
        keys.add(ofScope);
        keys.add(ofKey);
        Map<ItemKey, Item> items = calls.all(keys, Set.of(scores));
        Charged charged = new Charged(
                UsageMapping.ofScope(Optional.ofNullable(items.get(ofScope))),
                UsageMapping.ofKey(Optional.ofNullable(items.get(ofKey))));
        return new Read(items, charged);
    }
}
