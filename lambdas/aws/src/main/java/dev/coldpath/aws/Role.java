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
    DATA_SETS,
    /// Works on Intelligence jobs.
    INTELLIGENCE,
    /// Takes drops of content in, and fetches the pictures they name: talks to strangers.
    INGEST,
    /// Computes narratives out of content.
    NARRATIVES,
    /// Makes the vectors that could not be made before: talks to strangers.
    EMBEDDINGS;

    private static final List<String> TABLES =
            List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.SNAPSHOTS_TABLE);

    /// The environment variables without which it does not start.
    public List<String> needs() {
        return switch (this) {
            case SUBMIT ->
                tablesAnd(Env.STATE_MACHINE, Env.PEPPER_SECRET, Env.WEBHOOK_SECRET, Env.WORK_QUEUE, Env.RESULTS_BUCKET);
            case POLL -> tablesAnd(Env.STATE_MACHINE, Env.PEPPER_SECRET, Env.RESULTS_BUCKET);
            case READ -> List.of(Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.PEPPER_SECRET, Env.CONTENT_TABLE);
            case ADMIN ->
                tablesAnd(
                        Env.STATE_MACHINE,
                        Env.PEPPER_SECRET,
                        Env.OPERATOR_SECRET,
                        Env.EVENTS_QUEUE,
                        Env.WORK_QUEUE,
                        Env.NARRATIVES_QUEUE,
                        Env.INBOX_BUCKET,
                        Env.CONTENT_TABLE);
            case FETCH -> List.of(Env.SNAPSHOTS_TABLE, Env.DATA_SETS_BUCKET, Env.OPERATOR_CONTACT);
            case SCORE, SETTLE -> tablesAnd(Env.WEBHOOK_QUEUE);
            case RECONCILE -> tablesAnd(Env.STATE_MACHINE, Env.WEBHOOK_QUEUE, Env.WORK_QUEUE);
            case DRAIN -> tablesAnd(Env.STATE_MACHINE, Env.WEBHOOK_QUEUE);
            case WEBHOOK ->
                List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.WEBHOOK_QUEUE, Env.WEBHOOK_SECRET, Env.PUBLIC_URL);
            case MOVERS -> List.of(Env.SCORES_TABLE);
            case DATA_SETS -> List.of(Env.DATA_SETS_BUCKET, Env.OPERATOR_CONTACT);
            case INTELLIGENCE ->
                tablesAnd(Env.CONTENT_TABLE, Env.VECTOR_BUCKET, Env.RESULTS_BUCKET, Env.WORK_QUEUE, Env.WEBHOOK_QUEUE);
            case INGEST ->
                List.of(Env.CONTENT_TABLE, Env.VECTOR_BUCKET, Env.INBOX_BUCKET, Env.DROPS_QUEUE, Env.OPERATOR_CONTACT);
            case NARRATIVES -> List.of(Env.CONTENT_TABLE);
            case EMBEDDINGS -> List.of(Env.CONTENT_TABLE, Env.VECTOR_BUCKET, Env.OPERATOR_CONTACT);
        };
    }

    private static List<String> tablesAnd(String... others) {
        return Stream.concat(TABLES.stream(), Stream.of(others)).toList();
    }
}
