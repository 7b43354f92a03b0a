package dev.coldpath.scoring.snapshot;

/// How a fetcher's call ended. "There is nothing" and "they asked us to wait" are never the same.
public enum Status {
    OK("ok"),
    /// Some of it: a part of the source failed.
    PARTIAL("partial"),
    /// The source answered that there is nothing.
    ABSENT("absent"),
    /// The source has no say about such a domain.
    NOT_APPLICABLE("not_applicable"),
    ROBOTS_DENIED("robots_denied"),
    RATE_LIMITED("rate_limited"),
    TIMEOUT("timeout"),
    ERROR("error");

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /// True: our side or theirs broke; the source may well have something to say.
    public boolean outage() {
        return switch (this) {
            case TIMEOUT, ERROR, RATE_LIMITED -> true;
            case OK, PARTIAL, ABSENT, NOT_APPLICABLE, ROBOTS_DENIED -> false;
        };
    }

    /// True: a later run may use this snapshot instead of asking again.
    public boolean reusable() {
        return switch (this) {
            case OK, ABSENT -> true;
            case PARTIAL, NOT_APPLICABLE, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> false;
        };
    }

    /// True: the source answered and there was something, if perhaps not all of it.
    public boolean observed() {
        return switch (this) {
            case OK, PARTIAL -> true;
            case ABSENT, NOT_APPLICABLE, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> false;
        };
    }
}
