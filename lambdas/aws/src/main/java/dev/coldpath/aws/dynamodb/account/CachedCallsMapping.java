package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.submit.Usage;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/// Cached calls: `C#<scope>#<yyyymm>` / `A`.
final class CachedCallsMapping {
    private static final String PREFIX = "C#";
    private static final String CACHED = "cached";
    /// How many months a month is kept beside its own.
    private static final int KEPT = 14;

    private CachedCallsMapping() {}

    static ItemKey key(String accounts, Scope scope, YearMonth month) {
        return new ItemKey(
                accounts, PREFIX + scope.key() + "#" + month.toString().replace("-", ""), ItemKey.ALONE);
    }

    static int cached(Optional<Item> item) {
        return item.map(stored -> stored.count(CACHED)).orElse(0);
    }

    /// One more.
    ///
    /// @param most if fewer than so many are counted; at least 1
    static ConditionalWrite count(YearMonth month, OptionalInt most) {
        ConditionalWrite write = new ConditionalWrite()
                .add(CACHED, 1)
                .set(Names.Key.TTL, Values.cleanedAfter(Usage.begins(month.plusMonths(KEPT + 1))));
        return most.isEmpty() ? write : write.ifLacksOrAtMost(CACHED, Values.number(most.getAsInt() - 1));
    }

    static ConditionalWrite takeBack() {
        return new ConditionalWrite().add(CACHED, -1).ifAbove(CACHED, Values.number(0));
    }
}
