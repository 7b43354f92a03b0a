package dev.coldpath.admin;

import java.util.Arrays;
import java.util.Optional;

/// The queues whose messages may become dead letters.
public enum LetterQueue {
    /// A worker, which was to do a job.
    JOBS("jobs"),
    /// The function that ends jobs by the events of their runs.
    EVENTS("events"),
    /// A customer's endpoint.
    WEBHOOKS("webhooks");

    private final String wire;

    LetterQueue(String wire) {
        this.wire = wire;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }

    public static Optional<LetterQueue> of(String word) {
        return Arrays.stream(values()).filter(queue -> queue.wire.equals(word)).findFirst();
    }
}
