package dev.coldpath.webhook;

import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Something that receivers are notified of.
public sealed interface Event {
    EventId id();

    EventType type();

    Instant at();

    /// The storage form, beside a delivery's id: `test`, `over score`, `over score deadline`; what the caller noted on
    /// the job stands in a second line, and in a third, for an address of the job's own, the job and the address.
    default String text() {
        return switch (this) {
            case JobOver over -> over.lines();
            case Test _ -> TEST;
        };
    }

    /// Reads what [#text] wrote.
    static Event of(String text, DeliveryId delivery) {
        if (text.equals(TEST)) {
            return new Test(delivery.event(), delivery.createdAt());
        }
        String[] lines = text.split(LINE, LINES);
        String[] words = lines[0].split(" ", -1);
        if (!text.startsWith(OVER) || words.length > 3) {
            throw new IllegalStateException("delivery " + delivery + ": tells of nothing known");
        }
        Optional<String> own = lines.length == LINES ? Optional.of(lines[2]) : Optional.empty();
        return new JobOver(
                delivery.createdAt(),
                own.map(line -> JobId.of(line.substring(0, line.indexOf(' '))))
                        .orElseGet(() -> new JobId(delivery.event().value())),
                word(Kind.values(), Kind::wire, words[1]),
                words.length == 3 ? Optional.of(word(Reason.values(), Reason::wire, words[2])) : Optional.empty(),
                lines.length > 1 ? Metadata.read(lines[1]) : Metadata.NONE,
                own.map(line -> URI.create(line.substring(line.indexOf(' ') + 1))));
    }

    String OVER = "over ";
    String TEST = "test";
    String LINE = "\n";
    int LINES = 3;

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
    /// @param metadata what its caller noted on it
    /// @param hook the job's own address that is told; absent: an endpoint is
    record JobOver(Instant at, JobId job, Kind kind, Optional<Reason> reason, Metadata metadata, Optional<URI> hook)
            implements Event {
        /// As endpoints are told of it.
        public JobOver(Instant at, JobId job, Kind kind, Optional<Reason> reason, Metadata metadata) {
            this(at, job, kind, reason, metadata, Optional.empty());
        }

        /// Of a job on which nothing was noted.
        public JobOver(Instant at, JobId job, Kind kind, Optional<Reason> reason) {
            this(at, job, kind, reason, Metadata.NONE);
        }

        /// As this one is told of it.
        JobOver to(Target target) {
            return new JobOver(at, job, kind, reason, metadata, target.url());
        }

        private String lines() {
            String first =
                    OVER + kind.wire() + reason.map(why -> " " + why.wire()).orElse("");
            if (hook.isPresent()) {
                return String.join(LINE, first, metadata.text(), job + " " + hook.get());
            }
            return metadata.none() ? first : first + LINE + metadata.text();
        }

        @Override
        public EventId id() {
            return hook.map(address -> EventId.of(job, address)).orElseGet(() -> EventId.of(job));
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
