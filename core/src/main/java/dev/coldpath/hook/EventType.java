package dev.coldpath.hook;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The types of events.
public enum EventType {
    JOB_SUCCEEDED("job.succeeded", 's'),
    JOB_FAILED("job.failed", 'f'),
    /// Nothing happened: the owner wanted to see whether it arrives.
    TEST("webhook.test", 't');

    /// What an endpoint may ask to be told; the test comes to everybody who asks for it.
    public static final Set<EventType> OF_JOBS = Set.of(JOB_SUCCEEDED, JOB_FAILED);

    private final String wire;
    private final char mark;

    EventType(String wire, char mark) {
        this.wire = wire;
        this.mark = mark;
    }

    /// The word in storage and on the wire.
    public String wire() {
        return wire;
    }

    /// A letter for rows that hold many of them.
    char mark() {
        return mark;
    }

    /// The type of that name, if an endpoint may ask for it.
    public static Optional<EventType> ofJobs(String wire) {
        return Stream.of(values())
                .filter(OF_JOBS::contains)
                .filter(type -> type.wire.equals(wire))
                .findFirst();
    }
}
