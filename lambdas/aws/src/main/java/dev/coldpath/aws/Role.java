package dev.coldpath.aws;

import dev.coldpath.aws.Names.Env;
import java.util.List;
import java.util.stream.Stream;

/// What a function is for, and so which settings it must be given. It is given no others.
public enum Role {
    SUBMIT,
    POLL,
    READ,
    /// Serves the operator.
    ADMIN,
    /// Talks to strangers.
    FETCH,
    SCORE,
    /// Ends jobs of which an event says that their run is over.
    SETTLE,
    /// Looks after every open job.
    RECONCILE,
    /// Ends jobs whose events nobody could settle.
    DRAIN,
    /// Tells receivers that jobs are over: talks to strangers.
    WEBHOOK,
    /// Makes answers out of records for whoever asks next.
    MOVERS,
    /// Loads lists and registers: talks to their publishers.
    DATA_SETS;

    private static final List<String> TABLES =
            List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.SNAPSHOTS_TABLE);

    /// The environment variables without which it does not start.
    public List<String> needs() {
        return switch (this) {
            case SUBMIT -> tablesAnd(Env.STATE_MACHINE, Env.PEPPER_SECRET, Env.WEBHOOK_SECRET);
            case POLL -> tablesAnd(Env.STATE_MACHINE, Env.PEPPER_SECRET);
            case READ -> List.of(Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.PEPPER_SECRET);
            case ADMIN -> tablesAnd(Env.STATE_MACHINE, Env.PEPPER_SECRET, Env.OPERATOR_SECRET, Env.EVENTS_QUEUE);
            case FETCH -> List.of(Env.SNAPSHOTS_TABLE, Env.DATA_SETS_BUCKET, Env.OPERATOR_CONTACT);
            case SCORE, SETTLE -> tablesAnd(Env.WEBHOOK_QUEUE);
            case RECONCILE, DRAIN -> tablesAnd(Env.STATE_MACHINE, Env.WEBHOOK_QUEUE);
            case WEBHOOK ->
                List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.WEBHOOK_QUEUE, Env.WEBHOOK_SECRET, Env.PUBLIC_URL);
            case MOVERS -> List.of(Env.SCORES_TABLE);
            case DATA_SETS -> List.of(Env.DATA_SETS_BUCKET, Env.OPERATOR_CONTACT);
        };
    }

    private static List<String> tablesAnd(String... others) {
        return Stream.concat(TABLES.stream(), Stream.of(others)).toList();
    }
}
