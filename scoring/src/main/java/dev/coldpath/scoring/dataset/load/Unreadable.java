package dev.coldpath.scoring.dataset.load;

import java.io.IOException;

/// The published file is not what it should be; the message says in what way.
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unreadable(String why) {
        super(why);
        this.why = why;
    }

    Unreadable(String why, IOException cause) {
        super(why, cause);
        this.why = why;
    }

    String why() {
        return why;
    }
}
