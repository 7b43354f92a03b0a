package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.s3.Inbox;
import dev.coldpath.aws.s3.Inbox.Drop;
import dev.coldpath.aws.s3.Laid;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.RejectLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes in the drop that a message tells of, lays down what was refused of it, and moves it away. A drop that is gone
/// was taken in before; one that fails half-way comes again, and changes nothing that it changed already. What is
/// laid down under its name meanwhile is taken in after it.
record TakeDrops(Inbox inbox, Ingest ingest) implements Consumer<Message> {
    @Override
    public void accept(Message message) {
        Laid laid = Laid.read(message.body())
                .orElseThrow(() -> new IllegalArgumentException(message + ": tells of no drop"));
        try {
            take(laid.key());
        } catch (IOException e) {
            throw new UncheckedIOException("drop " + laid.key() + ": cannot be read or written", e);
        }
    }

    private void take(String key) throws IOException {
        for (Optional<Drop> drop = inbox.open(key); drop.isPresent(); drop = inbox.open(key)) {
            if (takeAway(drop.get())) {
                return;
            }
        }
    }

    /// False: another drop lies there under the same name.
    private boolean takeAway(Drop drop) throws IOException {
        Path rejected = Files.createTempFile("rejected", ".ndjson");
        try (drop) {
            try (BufferedWriter out = Files.newBufferedWriter(rejected)) {
                ingest.ingest(drop.key(), drop.lines(), new RejectLines(out));
            }
            if (Files.size(rejected) > 0) {
                inbox.reject(drop.key(), rejected);
            }
            return inbox.done(drop);
        } finally {
            Files.deleteIfExists(rejected);
        }
    }
}
