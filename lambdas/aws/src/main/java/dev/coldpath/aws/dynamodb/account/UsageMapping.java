package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.Product;
import dev.coldpath.limit.Ring;
import dev.coldpath.limit.RingCodec;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/// Counters: of a scope's product under `U#<scope>#<product>` / `A`, of a key under `U#<keyId>` / `A`.
public final class UsageMapping {
    private static final String PREFIX = "U#";
    private static final String VERSION = "ver";
    private static final String LAST_AT = "lastAt";
    private static final String MONTH = "month";
    private static final String COLD = "cold";
    private static final String RECENT = "recent";
    /// 14 months.
    private static final Duration KEPT = Duration.ofDays(427);

    private UsageMapping() {}

    public static ItemKey key(String accounts, Scope scope, Product product) {
        return new ItemKey(accounts, PREFIX + scope.key() + "#" + product.wire(), ItemKey.ALONE);
    }

    public static ItemKey key(String accounts, KeyId key) {
        return new ItemKey(accounts, PREFIX + key.value(), ItemKey.ALONE);
    }

    /// A scope's counters; none when nothing is stored.
    public static Usage ofScope(Optional<Item> item) {
        return item.map(stored -> usage(stored, Usage.DAY)).orElseGet(() -> Usage.none(Usage.DAY));
    }

    /// A key's counters; none when nothing is stored.
    public static Usage ofKey(Optional<Item> item) {
        return item.map(stored -> usage(stored, Usage.HOUR)).orElseGet(() -> Usage.none(Usage.HOUR));
    }

    /// Reads counters whose ring covers a day (a scope's) or an hour (a key's).
    public static Usage usage(Item item, Duration window) {
        int minutes = Math.toIntExact(window.toMinutes());
        Ring recent = item.has(RECENT) ? RingCodec.read(minutes, item.bytes(RECENT)) : Ring.empty(window);
        return new Usage(
                item.number(VERSION), item.time(LAST_AT), YearMonth.parse(item.text(MONTH)), item.count(COLD), recent);
    }

    /// Stores the next counters, if those they were computed from are still stored.
    public static ConditionalWrite next(Usage next) {
        ConditionalWrite write = new ConditionalWrite()
                .set(VERSION, Values.number(next.version()))
                .set(LAST_AT, Values.time(next.lastAt()))
                .set(MONTH, Values.text(next.month().toString()))
                .set(COLD, Values.number(next.cold()))
                .set(Names.Key.TTL, Values.cleanedAfter(next.lastAt().plus(KEPT)));
        if (next.recent().counts().isEmpty()) {
            write.remove(RECENT);
        } else {
            write.set(RECENT, Values.bytes(RingCodec.write(next.recent())));
        }
        long seen = next.version() - 1;
        return seen == 0 ? write.ifNew() : write.ifEqual(VERSION, Values.number(seen));
    }
}
