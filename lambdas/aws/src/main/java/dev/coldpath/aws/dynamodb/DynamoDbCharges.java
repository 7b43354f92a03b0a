package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
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
    private final Calls calls;
    private final String accounts;
    private final String scores;

    public DynamoDbCharges(Calls calls, String accounts, String scores) {
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
        Place newest = ScoreMapping.newest(scores, domain);
        Read read = read(scope, key, List.of(newest));
        return new Seen(Optional.ofNullable(read.items().get(newest)).map(ScoreMapping::record), read.charged());
    }

    @Override
    public Used used(Scope scope, YearMonth month) {
        Place charged = UsageMapping.place(accounts, scope, Product.SCORE);
        Place cached = CallsMapping.place(accounts, scope, month);
        Map<Place, Item> items = calls.all(List.of(charged, cached), Set.of(accounts));
        return new Used(
                UsageMapping.ofScope(Optional.ofNullable(items.get(charged))).coldIn(month),
                CallsMapping.cached(Optional.ofNullable(items.get(cached))));
    }

    private record Read(Map<Place, Item> items, Charged charged) {}

    private Read read(Scope scope, KeyId key, List<Place> besides) {
        Place ofScope = UsageMapping.place(accounts, scope, Product.SCORE);
        Place ofKey = UsageMapping.place(accounts, key);
        List<Place> places = new ArrayList<>(besides);
        places.add(ofScope);
        places.add(ofKey);
        Map<Place, Item> items = calls.all(places, Set.of(scores));
        Charged charged = new Charged(
                UsageMapping.ofScope(Optional.ofNullable(items.get(ofScope))),
                UsageMapping.ofKey(Optional.ofNullable(items.get(ofKey))));
        return new Read(items, charged);
    }
}
