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
    /// Makes answers out of records for whoever asks next.
    MOVERS;

    /// The environment variables without which it does not start.
    public List<String> needs() {
        return switch (this) {
            case SUBMIT, POLL ->
                List.of(
                        Env.JOBS_TABLE,
                        Env.ACCOUNTS_TABLE,
                        Env.SCORES_TABLE,
                        Env.SNAPSHOTS_TABLE,
                        Env.STATE_MACHINE,
                        Env.PEPPER_SECRET);
            case READ -> List.of(Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.PEPPER_SECRET);
            case FETCH -> List.of(Env.SNAPSHOTS_TABLE, Env.OPERATOR_CONTACT);
            case MOVERS -> List.of(Env.SCORES_TABLE);
            case SCORE, SETTLE -> List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.SNAPSHOTS_TABLE);
            case RECONCILE, DRAIN ->
                List.of(Env.JOBS_TABLE, Env.ACCOUNTS_TABLE, Env.SCORES_TABLE, Env.SNAPSHOTS_TABLE, Env.STATE_MACHINE);
        };
    }
}
