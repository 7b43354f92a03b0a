package dev.coldpath.admin;

import dev.coldpath.submit.Usage;

/// The usage counters, for the operator to read and to lift limits.
public interface Tallies {
    /// Sees every finished write; nothing yet where nothing was counted.
    Usage read(Tally tally);

    /// Puts the next counters in the place of those they were made of, with an audit row. False: others counted
    /// meanwhile, and nothing was changed.
    boolean replace(Tally tally, Usage next, AuditRow row);
}
