package dev.coldpath.scoring.dataset;

import java.io.IOException;

/// Thrown when a published file is not what it should be; the message says in what way.
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String why;

    public Unreadable(String why) {
        super(why);
        this.why = why;
    }

    public Unreadable(String why, IOException cause) {
        super(why, cause);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
