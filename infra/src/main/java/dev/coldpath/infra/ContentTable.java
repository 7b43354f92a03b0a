package dev.coldpath.infra;

import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.infra.ItemTable.Worth;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/// The content table: items and what leads to them, creators, content runs, narratives and briefs. It has no index:
/// whatever is asked for stands under a key of its own.
final class ContentTable extends Construct {
    /// An item, and whatever leads to one.
    private static final String[] ITEMS = {
        Content.ITEM,
        Content.NAME,
        Content.VECTOR,
        Content.TAG,
        Content.DAY,
        Content.DUPLICATES,
        Content.HAS_DUPLICATES,
        Content.PENDING,
        Content.DAYS
    };

    private static final String[] SHOWN = {Content.WINDOW, Content.NARRATIVES};

    private final ItemTable items;

    ContentTable(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.CONTENT_TABLE, Worth.KEPT);
    }

    String name() {
        return items.name();
    }

    /// Look items up by whatever leads to them, with those who posted them.
    void openToItems(Function function) {
        items.open(
                function,
                List.of("BatchGetItem", "GetItem", "Query"),
                Stream.concat(Stream.of(ITEMS), Stream.of(Content.CREATOR)).toArray(String[]::new));
    }

    /// Read narratives, and how fresh the content is.
    void openToShowing(Function function) {
        items.open(function, List.of("BatchGetItem", "GetItem", "Query"), SHOWN);
        openToRuns(function);
    }

    /// See what drops came to. The one that ended last is found by its end, and then read.
    void openToRuns(Function function) {
        items.open(function, List.of("GetItem", "Query"), Content.RUNS, Content.RUN_ENDS);
    }

    /// Save a brief.
    void openToBriefs(Function function) {
        items.open(function, List.of("PutItem"), Content.BRIEF);
    }

    /// Write items, and take away those that drops take back, with whatever leads to them.
    void openToChanging(Function function) {
        items.open(function, List.of("DeleteItem", "PutItem"), ITEMS);
    }

    /// Note what is learned of creators and what a drop came to.
    void openToNoting(Function function) {
        items.open(function, List.of("UpdateItem"), Content.CREATOR);
        items.open(function, List.of("PutItem"), Content.RUNS, Content.RUN_ENDS);
    }

    /// Put narratives in place of others.
    void openToPublishing(Function function) {
        items.open(function, List.of("BatchGetItem", "GetItem", "PutItem", "Query", "UpdateItem"), SHOWN);
    }
}
