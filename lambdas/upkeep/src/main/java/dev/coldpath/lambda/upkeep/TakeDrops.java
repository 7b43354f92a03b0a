package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.s3.Inbox;
import dev.coldpath.aws.s3.Inbox.Drop;
import dev.coldpath.aws.s3.Laid;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.intelligence.ingest.Bookmark;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Progress;
import dev.coldpath.intelligence.ingest.RejectLines;
import dev.coldpath.intelligence.ingest.Stretch;
import dev.coldpath.job.JobIds;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/// Takes in the drop that a message tells of, lays down what was refused of it, and moves it away. A drop that is gone
/// was taken in before; one that fails half-way comes again, and changes nothing that it changed already. What is
/// laid down under its name meanwhile is taken in after it.
///
/// What is left of a drop when time is up goes on by another message, whose tries are counted anew. Should the one
/// that was worked on come again after that, two go on side by side as one run: it leaves one record, that of whoever
/// is over first.
///
/// @param onward takes messages that come here
record TakeDrops(Inbox inbox, Ingest ingest, Consumer<String> onward, InstantSource time) implements Consumer<Message> {
    /// Three minutes less than the function has: the batch that is at work then is still written.
    private static final Duration WORK = Duration.ofMinutes(12);
    /// Half of the disk that a function has, so that a drop that is refused whole does not fill it. All are counted.
    private static final long MOST_REJECTED = 256L << 20;

    @Override
    public void accept(Message message) {
        Instant until = time.instant().plus(WORK);
        Optional<DropRemainder> rest = DropRemainder.read(message.body());
        try {
            if (rest.isPresent()) {
                goOn(rest.get(), message, until);
            } else {
                Laid laid = Laid.read(message.body())
                        .orElseThrow(() -> new IllegalArgumentException(message + ": tells of no drop"));
                begin(laid, message, until);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(message + ": its drop cannot be read or written", e);
        }
    }

    private void begin(Laid laid, Message message, Instant until) throws IOException {
        for (Optional<Drop> drop = inbox.open(laid.key()); drop.isPresent(); drop = inbox.open(laid.key())) {
            String runId = runId(laid.at(), message.body() + drop.get().version());
            Bookmark start = Bookmark.before(runId, laid.key(), time.instant());
            if (takeAway(drop.get(), new Stretch(start, until))) {
                return;
            }
        }
    }

    /// Another drop that lies there already has a message of its own.
    private void goOn(DropRemainder rest, Message message, Instant until) throws IOException {
        Bookmark bookmark = rest.bookmark();
        Optional<Drop> drop = inbox.open(rest.key(), rest.version());
        if (drop.isEmpty()) {
            ingest.giveUp(bookmark);
        } else if (!takeAway(drop.get(), new Stretch(bookmark, until))) {
            begin(new Laid(rest.key(), bookmark.soFar().startedAt()), message, until);
        }
    }

    /// False: another drop lies there under the same name, or did for a moment.
    private boolean takeAway(Drop drop, Stretch stretch) throws IOException {
        Path rejected = Files.createTempFile("rejected", ".ndjson");
        try (drop) {
            Progress progress;
            try (BufferedWriter out = Files.newBufferedWriter(rejected)) {
                RejectLines lines = new RejectLines(out, MOST_REJECTED);
                progress = ingest.ingest(stretch, drop.lines(), lines);
                lines.end();
            }
            if (Files.size(rejected) > 0) {
                inbox.reject(drop.key(), stretch.from().line(), rejected);
            }
            return switch (progress) {
                case Progress.Over _ -> inbox.done(drop);
                case Progress.Stopped(Bookmark bookmark) -> {
                    onward.accept(new DropRemainder(drop.key(), drop.version(), bookmark).message());
                    yield true;
                }
            };
        } finally {
            Files.deleteIfExists(rejected);
        }
    }

    /// The same for what says the same, so that a drop leaves one record however often it is told of.
    private static String runId(Instant at, String told) {
        long seed =
                UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return new JobIds(() -> at, new SplittableRandom(seed)).get().toString();
    }
}
