package dev.coldpath.infra;

/// What the data stack hands to the service stack.
record Stores(
        JobsTable jobs,
        Accounts accounts,
        ScoresTable scores,
        SnapshotsTable snapshots,
        ContentTable content,
        DataSetsBucket dataSets,
        ResultsBucket results,
        InboxBucket inbox,
        Vectors vectors) {}
