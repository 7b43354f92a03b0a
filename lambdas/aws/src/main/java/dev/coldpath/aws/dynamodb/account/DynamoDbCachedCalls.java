package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.meter.CachedCalls;
import java.time.YearMonth;
import java.util.OptionalInt;

/// Counts cached calls, one addition each, on the condition that there is room. An addition whose answer is lost is not
/// repeated: it would count one call twice.
public final class DynamoDbCachedCalls implements CachedCalls {
    private final TableCalls calls;
    private final String accounts;

    public DynamoDbCachedCalls(TableCalls calls, String accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    @Override
    public boolean count(Scope scope, YearMonth month, OptionalInt most) {
        if (most.isPresent() && most.getAsInt() == 0) {
            return false;
        }
        ItemKey key = CachedCallsMapping.key(accounts, scope, month);
        return switch (calls.writeOnce(CachedCallsMapping.count(month, most).update(key))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
        };
    }

    @Override
    public void takeBack(Scope scope, YearMonth month) {
        // refused: nothing is counted, so there is nothing to take back
        calls.writeOnce(CachedCallsMapping.takeBack().update(CachedCallsMapping.key(accounts, scope, month)));
    }
}
