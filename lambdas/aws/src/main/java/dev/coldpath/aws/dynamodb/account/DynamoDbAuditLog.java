package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.AccountId;
import dev.coldpath.admin.AuditLog;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.DescendingQuery;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.store.Slice;
import dev.coldpath.store.StoreDown;
import java.util.List;
import java.util.Optional;

/// Notes what the operator does, and lists it.
public final class DynamoDbAuditLog implements AuditLog {
    private final TableCalls calls;
    private final String accounts;

    public DynamoDbAuditLog(TableCalls calls, String accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    @Override
    public void note(AuditRow row) {
        Actions actions = new Actions();
        AuditMapping.add(actions, accounts, row);
        switch (calls.transact(Token.of(row), actions.list())) {
            case Done() -> {
                return;
            }
            case Refused _, Busy() -> throw new StoreDown("audit row: its items are busy");
        }
    }

    @Override
    public Page list(Optional<AccountId> account, Optional<Mark> after, int most) {
        String beginning = AuditMapping.beginning(account);
        String end = beginning + after.map(AuditMapping::when).orElse(DescendingQuery.end(""));
        List<AuditRow> found = new DescendingQuery(calls, accounts)
                .items(AuditMapping.partition(account), beginning + "0", end, most + 1).stream()
                        .map(AuditMapping::row)
                        .toList();
        Slice<AuditRow> slice = Slice.of(found, most);
        return new Page(slice.rows(), slice.last().map(Mark::behind));
    }
}
