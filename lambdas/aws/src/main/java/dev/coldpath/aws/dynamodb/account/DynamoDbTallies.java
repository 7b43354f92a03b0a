package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Tallies;
import dev.coldpath.admin.Tally;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.job.Product;
import dev.coldpath.submit.Usage;

/// Counters as the operator sees and lifts them.
public final class DynamoDbTallies implements Tallies {
    private final TableCalls calls;
    private final String accounts;

    public DynamoDbTallies(TableCalls calls, String accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    @Override
    public Usage read(Tally tally) {
        return switch (tally) {
            case Tally.OfScope _ -> UsageMapping.ofScope(calls.get(key(tally)));
            case Tally.OfKey _ -> UsageMapping.ofKey(calls.get(key(tally)));
        };
    }

    @Override
    public boolean replace(Tally tally, Usage next, AuditRow row) {
        Actions actions = new Actions();
        actions.add(UsageMapping.next(next).updating(key(tally)));
        AuditMapping.add(actions, accounts, row);
        return switch (calls.transact(Token.of(tally, next, row), actions.list())) {
            case Done() -> true;
            case Refused _, Busy() -> false;
        };
    }

    private ItemKey key(Tally tally) {
        return switch (tally) {
            case Tally.OfScope(Scope scope, Product product) -> UsageMapping.key(accounts, scope, product);
            case Tally.OfKey(KeyId key) -> UsageMapping.key(accounts, key);
        };
    }
}
