package dev.coldpath.scoring.dataset.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.scoring.dataset.Shard;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// What a partition found, beside the drafts it wrote.
///
/// @param digest the SHA-256 of what was read
/// @param edges the ranks that occur, where ranks are edges of buckets
/// @param sizes of the drafts, by shard
record Partitioned(
        URI source, String tag, String digest, long read, long bad, NavigableSet<Long> edges, List<Long> sizes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTE = "partitioned.json";

    /// The one that this host has finished of the very file, if its drafts are still all there.
    static Optional<Partitioned> in(Workshop workshop, RawFile file) {
        try {
            Path note = workshop.draft(NOTE);
            return Files.exists(note)
                    ? Optional.of(read(JSON.readTree(note.toFile())))
                            .filter(found -> found.source().equals(file.source())
                                    && found.tag().equals(file.tag())
                                    && found.whole(workshop))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Written last: what it stands beside is complete.
    void leave(Workshop workshop) throws IOException {
        ObjectNode note = JSON.createObjectNode()
                .put("source", source.toString())
                .put("tag", tag)
                .put("digest", digest)
                .put("read", read)
                .put("bad", bad);
        add(note.putArray("edges"), edges);
        add(note.putArray("sizes"), sizes);
        JSON.writeValue(workshop.draft(NOTE).toFile(), note);
    }

    static void forget(Workshop workshop) throws IOException {
        Files.deleteIfExists(workshop.draft(NOTE));
    }

    /// The rank to reckon with: where ranks are edges, the geometric mean of the edge and the one before.
    long rank(long edge) {
        Long below = edges.lower(edge);
        return edges.isEmpty() ? edge : Math.round(StrictMath.sqrt((below == null ? 1.0 : below) * edge));
    }

    private boolean whole(Workshop workshop) {
        return sizes.size() == Shard.COUNT
                && Shard.ALL.stream().allMatch(shard -> size(workshop, shard) == sizes.get(shard.number()));
    }

    private static long size(Workshop workshop, Shard shard) {
        try {
            return Files.size(Drafts.path(workshop, shard));
        } catch (IOException _) {
            return -1;
        }
    }

    private static void add(ArrayNode array, Collection<Long> numbers) {
        numbers.forEach(array::add);
    }

    private static List<Long> numbers(JsonNode array) {
        List<Long> numbers = new ArrayList<>();
        array.forEach(each -> numbers.add(each.asLong()));
        return numbers;
    }

    private static Partitioned read(JsonNode note) {
        return new Partitioned(
                URI.create(note.path("source").asText()),
                note.path("tag").asText(),
                note.path("digest").asText(),
                note.path("read").asLong(),
                note.path("bad").asLong(),
                new TreeSet<>(numbers(note.path("edges"))),
                numbers(note.path("sizes")));
    }
}
