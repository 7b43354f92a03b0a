package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.infra.ItemTable.Worth;
import software.constructs.Construct;

/// The content table: items and what leads to them, creators, content runs, narratives and briefs. It has no index:
/// whatever is asked for stands under a key of its own.
final class ContentTable extends Construct {
    private final ItemTable items;

    ContentTable(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.CONTENT_TABLE, Worth.KEPT);
    }

    String name() {
        return items.name();
    }
}
