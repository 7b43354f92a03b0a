package dev.coldpath.intelligence.narrative;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A made-up narrative of a week, step by step.
public final class MadeUpCluster {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    private final long id;
    private String label = "";
    private String summary = "";
    private List<String> tags = List.of();
    private double trend;

    public MadeUpCluster(long id) {
        this.id = id;
    }

    public MadeUpCluster label(String text) {
        label = text;
        return this;
    }

    public MadeUpCluster summary(String text) {
        summary = text;
        return this;
    }

    public MadeUpCluster tags(String... words) {
        tags = List.of(words);
        return this;
    }

    public MadeUpCluster trend(double score) {
        trend = score;
        return this;
    }

    public Cluster cluster() {
        return new Cluster(
                id,
                Window.WEEK,
                NOON.minusSeconds(604_800),
                NOON,
                label,
                summary,
                0.5,
                0.25,
                trend,
                0,
                0,
                0,
                0,
                tags,
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("clustering_method", "tag_seed"),
                NOON);
    }

    public StoredNarrative narrative() {
        return new StoredNarrative(cluster(), List.of(), List.of(), List.of(), List.of());
    }
}
