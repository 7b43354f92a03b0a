package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.job.Job;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Messages out of a queue, named `m1`, `m2` and so on, as Lambda hands them to a function.
final class Batch {
    private final ObjectNode event = JsonNodeFactory.instance.objectNode();
    private final ArrayNode records = event.putArray("Records");

    static Batch of(String... bodies) {
        Batch batch = new Batch();
        for (String body : bodies) {
            batch.records
                    .addObject()
                    .put("messageId", "m" + batch.records.size())
                    .put("body", body)
                    .put("eventSource", "aws:sqs")
                    .putObject("attributes")
                    .put("SentTimestamp", "1778587200000");
        }
        return batch;
    }

    /// What EventBridge says when a job's run has ended so.
    static String ended(Job job, String status) {
        return ended(job.id().toString(), status);
    }

    static String ended(String run, String status) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("source", Names.RunEnd.SOURCE)
                .put("detail-type", Names.RunEnd.TYPE);
        event.putObject("detail").put("name", run).put("status", status).put("input", "{\"domain\":\"canary.com\"}");
        return event.toString();
    }

    /// The ids of the messages that shall come again.
    List<String> to(RequestStreamHandler handler) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                    answer,
                    NoContext.get());
            return new ObjectMapper()
                    .readTree(answer.toByteArray())
                    .path("batchItemFailures")
                    .valueStream()
                    .map(failure -> failure.path("itemIdentifier").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("batch: not answered with JSON", e);
        }
    }
}
