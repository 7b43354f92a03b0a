package dev.coldpath.api;

import java.util.Locale;

/// What a submit became, as its answer says in a header.
public enum JobOutcome {
    /// A stored answer.
    CACHED,
    /// A job that somebody asked for before.
    JOINED,
    /// A job of its own.
    CREATED;

    private static final String HEADER = "Job-Outcome";

    /// The answer, with this said.
    public Response on(Response response) {
        return response.with(HEADER, name().toLowerCase(Locale.ROOT));
    }
}
