package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.VectorRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/// A record as bytes, read a thousand times a search: nothing is looked up and nothing unfolded.
final class RecordCodec {
    private static final int ABSENT = -1;

    private RecordCodec() {}

    static BytesRef encode(VectorRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, Optional.of(record.id()));
            text(out, record.contentId().map(UUID::toString));
            text(out, record.contentPlatformId());
            text(out, record.platform());
            text(out, record.mediaType());
            text(out, record.sourceUrl());
            out.writeBoolean(record.publishedAt().isPresent());
            if (record.publishedAt().isPresent()) {
                Instant at = record.publishedAt().get();
                out.writeLong(at.getEpochSecond());
                out.writeInt(at.getNano());
            }
            out.writeBoolean(record.duplicate());
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: writing to memory failed", e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static VectorRecord decode(BytesRef bytes) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            return new VectorRecord(
                    text(in).orElse(""),
                    text(in).map(UUID::fromString),
                    text(in),
                    text(in),
                    text(in),
                    text(in),
                    in.readBoolean()
                            ? Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt()))
                            : Optional.empty(),
                    in.readBoolean());
        }
    }

    private static void text(DataOutputStream out, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Optional<String> text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT
                ? Optional.empty()
                : Optional.of(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
}
