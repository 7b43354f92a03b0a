package dev.coldpath.webhook;

import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a receiver is told of.
public sealed interface Event {
    EventId id();

    EventType type();

    Instant at();

    /// The storage form, beside a delivery's id: `test`, `over score`, `over score deadline`.
    default String text() {
        return switch (this) {
            case JobOver(Instant _, JobId _, Kind kind, Optional<Reason> reason) ->
                OVER + kind.wire() + reason.map(why -> " " + why.wire()).orElse("");
            case Test _ -> TEST;
        };
    }

    /// Reads what [#text] wrote.
    static Event of(String text, DeliveryId delivery) {
        if (text.equals(TEST)) {
            return new Test(delivery.event(), delivery.createdAt());
        }
        String[] words = text.split(" ", -1);
        if (!text.startsWith(OVER) || words.length > 3) {
            throw new IllegalStateException("delivery " + delivery + ": tells of nothing known");
        }
        return new JobOver(
                delivery.createdAt(),
                new JobId(delivery.event().value()),
                word(Kind.values(), Kind::wire, words[1]),
                words.length == 3 ? Optional.of(word(Reason.values(), Reason::wire, words[2])) : Optional.empty());
    }

    String OVER = "over ";
    String TEST = "test";

    private static <T> T word(T[] values, Function<T, String> wire, String word) {
        for (T value : values) {
            if (wire.apply(value).equals(word)) {
                return value;
            }
        }
        throw new IllegalStateException("event: unknown word " + word);
    }

    /// A job is over.
    ///
    /// @param reason why it failed; absent when it succeeded
    record JobOver(Instant at, JobId job, Kind kind, Optional<Reason> reason) implements Event {
        @Override
        public EventId id() {
            return EventId.of(job);
        }

        @Override
        public EventType type() {
            return reason.isPresent() ? EventType.JOB_FAILED : EventType.JOB_SUCCEEDED;
        }
    }

    /// The endpoint's owner wants to see whether it arrives.
    record Test(EventId id, Instant at) implements Event {
        @Override
        public EventType type() {
            return EventType.TEST;
        }
    }
}
