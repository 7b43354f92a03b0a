package dev.coldpath.aws.dynamodb.table;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The actions of a transaction in the making; each knows its position, by which a refusal names it.
public final class Actions {
    /// The position of an action that is not part of the transaction: never refused.
    public static final int LEFT_OUT = -1;

    private final List<TransactWriteItem> actions = new ArrayList<>();

    public int add(TransactWriteItem action) {
        actions.add(action);
        return actions.size() - 1;
    }

    public List<TransactWriteItem> list() {
        return List.copyOf(actions);
    }
}
