package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.JobId;
import dev.coldpath.store.Gzip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a job was asked, in its row: as text while that is short, and compressed where that is smaller. A row is paid
/// for by its size, with every beat of its worker.
final class InputMapping {
    static final String NAME = "input";

    private static final int SHORT = 256;
    /// Far above what a request may be.
    private static final int MOST = 1 << 20;

    private InputMapping() {}

    static AttributeValue value(String input) {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= SHORT) {
            return Values.text(input);
        }
        byte[] packed = Gzip.pack(bytes);
        return packed.length < bytes.length ? Values.bytes(packed) : Values.text(input);
    }

    /// Reads it in either form.
    static String of(Item item, JobId job) {
        AttributeValue value = item.attributes().get(NAME);
        if (value == null || value.b() == null) {
            return item.text(NAME);
        }
        try {
            return new String(Gzip.unpack(value.b().asByteArray(), MOST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("job " + job + ": its input is damaged", e);
        }
    }
}
