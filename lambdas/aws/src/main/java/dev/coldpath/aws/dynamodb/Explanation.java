package dev.coldpath.aws.dynamodb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Explanations: `D#<domain>` / `E#<scoredAt>`, compressed, for they are four fifths of what a record writes.
final class Explanation {
    private static final String JSON = "json";

    private Explanation() {}

    static Map<String, AttributeValue> item(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("explanation: writing to memory failed", e);
        }
        return Map.of(JSON, AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray())));
    }
}
