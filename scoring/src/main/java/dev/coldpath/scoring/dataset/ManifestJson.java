package dev.coldpath.scoring.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.scoring.dataset.VersionManifest.Counts;
import dev.coldpath.scoring.dataset.VersionManifest.Part;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A version's manifest as it is stored.
public final class ManifestJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ManifestJson() {}

    /// The manifest of a version; empty when there is no such version.
    public static Optional<VersionManifest> find(DataSetStore store, DataSetId set, Version version) {
        Place place = Place.manifest(set, version);
        Optional<InputStream> file = store.open(place);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(read(JSON.readTree(in)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new StoreDown("data sets: " + place + " cannot be read", e);
        }
    }

    /// The manifest of the live version; empty until there is one.
    public static Optional<VersionManifest> live(DataSetStore store, DataSetId set) {
        return store.live(set).flatMap(version -> find(store, set, version));
    }

    public static byte[] write(VersionManifest manifest) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", manifest.id().name())
                .put("version", manifest.version().toString())
                .put("as_of", manifest.asOf().toString())
                .put("source_url", manifest.source().toString())
                .put("etag", manifest.tag());
        manifest.columns().forEach(json.putArray("columns")::add);
        json.put("rows_read", manifest.counts().read())
                .put("rows_kept", manifest.counts().kept())
                .put("rows_bad", manifest.counts().bad());
        manifest.rankedBefore().ifPresent(before -> json.put("rank_30d_from", before.toString()));
        ArrayNode shards = json.putArray("shards");
        manifest.shards().forEach(part -> shards.add(write(part)));
        json.put("licence", manifest.licence())
                .put("attribution", manifest.attribution())
                .put("loader_version", manifest.loaderVersion());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("manifest of " + manifest.id() + ": cannot be written", e);
        }
    }

    public static ObjectNode write(Part part) {
        return JSON.createObjectNode()
                .put("n", part.shard().number())
                .put("bytes", part.bytes())
                .put("sha256", part.sha256())
                .put("rows", part.rows());
    }

    public static Part part(JsonNode json) {
        return new Part(
                new Shard(json.path("n").asInt(-1)),
                json.path("bytes").asLong(),
                json.path("sha256").asText(),
                json.path("rows").asLong());
    }

    private static VersionManifest read(JsonNode json) {
        List<Part> shards = new ArrayList<>();
        json.path("shards").forEach(each -> shards.add(part(each)));
        List<String> columns = new ArrayList<>();
        json.path("columns").forEach(each -> columns.add(each.asText()));
        return new VersionManifest(
                new DataSetId(json.path("id").asText()),
                Version.named(json.path("version").asText())
                        .orElseThrow(() -> new IllegalArgumentException("no version")),
                Instant.parse(json.path("as_of").asText()),
                URI.create(json.path("source_url").asText()),
                json.path("etag").asText(),
                columns,
                new Counts(
                        json.path("rows_read").asLong(),
                        json.path("rows_kept").asLong(),
                        json.path("rows_bad").asLong()),
                Version.named(json.path("rank_30d_from").asText()),
                shards,
                json.path("licence").asText(),
                json.path("attribution").asText(),
                json.path("loader_version").asInt());
    }
}
