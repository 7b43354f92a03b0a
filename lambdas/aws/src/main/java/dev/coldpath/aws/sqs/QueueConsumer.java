package dev.coldpath.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.api.ServiceLog;
import dev.coldpath.pass.Crew;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Works through the batches that Lambda takes out of a queue, one message after the other or several at once. One
/// that fails is named in the answer and comes again, until the queue gives it up; it holds up no other of its batch.
public final class QueueConsumer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Crew crew;
    private final Consumer<Message> work;
    private final ServiceLog log;

    /// Takes what is done with a message.
    ///
    /// @param work returns when the message is done with, and throws when it shall come again
    public QueueConsumer(Consumer<Message> work, ServiceLog log) {
        this(Crew.ALONE, work, log);
    }

    /// The same with several at work.
    public QueueConsumer(Crew crew, Consumer<Message> work, ServiceLog log) {
        this.crew = crew;
        this.work = work;
        this.log = log;
    }

    public void serve(InputStream event, OutputStream answer) throws IOException {
        List<Message> messages = messages(event);
        Set<Message> done = ConcurrentHashMap.newKeySet();
        crew.each(messages, message -> {
            if (done(message)) {
                done.add(message);
            }
        });
        ObjectNode report = Json.object();
        ArrayNode failures = report.putArray("batchItemFailures");
        messages.stream()
                .filter(message -> !done.contains(message))
                .forEach(message -> failures.addObject().put("itemIdentifier", message.id()));
        answer.write(JSON.writeValueAsBytes(report));
    }

    private boolean done(Message message) {
        try {
            work.accept(message);
            return true;
        } catch (RuntimeException e) {
            log.failed(message.id(), e);
            return false;
        }
    }

    private static List<Message> messages(InputStream event) throws IOException {
        List<Message> messages = new ArrayList<>();
        JsonNode records = JSON.readTree(event).path("Records");
        if (!records.isArray()) {
            throw new IllegalArgumentException("batch: no records");
        }
        for (JsonNode message : records) {
            Instant sentAt = Instant.ofEpochMilli(
                    message.path("attributes").path("SentTimestamp").asLong());
            messages.add(new Message(
                    text(message, "messageId"),
                    text(message, "body"),
                    sentAt,
                    message.path("receiptHandle").asText()));
        }
        return messages;
    }

    private static String text(JsonNode message, String member) {
        JsonNode value = message.path(member);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("batch: a message without " + member);
        }
        return value.textValue();
    }
}
