package dev.coldpath.aws;

import dev.coldpath.aws.Names.Env;
import java.util.List;

/// What a function is for, and so which settings it must be given. It is given no others.
public enum Role {
    SUBMIT,
    POLL,
    READ,
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
    WEBHOOK;

    /// The environment variables without which it does not start.
    public List<String> needs() {
        return switch (this) {
            case SUBMIT ->
                List.of(
                        Env.JOBS_TABLE,
                        Env.ACCOUNTS_TABLE,
                        Env.SCORES_TABLE,
                        Env.SNAPSHOTS_TABLE,
                        Env.STATE_MACHINE,
                        Env.PEPPER_SECRET,
                        Env.WEBHOOK_SECRET);
            case POLL ->
                List.of(
                        Env.JOBS_TABLE,
                        Env.ACCOUNTS_TABLE,
                        Env.SCORES_TABLE,
                        Env.SNAPSHOTS_TABLE,
                        Env.STATE_MACHINE,
                        Env.PEPPER_SECRET);
            case READ -> List.of(Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.PEPPER_SECRET);
            case FETCH -> List.of(Env.SNAPSHOTS_TABLE, Env.OPERATOR_CONTACT);
            case SCORE, SETTLE ->
                List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.SNAPSHOTS_TABLE, Env.WEBHOOK_QUEUE);
            case RECONCILE, DRAIN ->
                List.of(
                        Env.JOBS_TABLE,
                        Env.ACCOUNTS_TABLE,
                        Env.SCORES_TABLE,
                        Env.SNAPSHOTS_TABLE,
                        Env.STATE_MACHINE,
                        Env.WEBHOOK_QUEUE);
            case WEBHOOK ->
                List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.WEBHOOK_QUEUE, Env.WEBHOOK_SECRET, Env.PUBLIC_URL);
        };
    }
}
