package dev.coldpath.intelligence.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Platform;
import dev.coldpath.intelligence.narrative.StoredNarrative.Poster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NarrativeJsonTest {
    private static final UUID ITEM = UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088");
    private static final Instant TIME = Instant.parse("2026-04-28T09:00:00.123456Z");

    @Test
    void a_narrative_says_the_same_after_it_was_stored_to_the_last_digit() {
        StoredNarrative narrative = narrative(Optional.of(ITEM), 0.1 + 0.2);

        StoredNarrative stored = NarrativeJson.narrative(NarrativeJson.of(narrative));

        assertThat(stored).hasToString(narrative.toString());
        assertThat(stored.members()).isEqualTo(narrative.members());
        assertThat(stored.creators()).isEqualTo(narrative.creators());
        assertThat(stored.cluster().momentumScore()).isEqualTo(0.1 + 0.2);
    }

    @Test
    void what_lists_show_is_stored_alone_too() {
        Cluster cluster = narrative(Optional.empty(), Double.MIN_VALUE).cluster();

        assertThat(NarrativeJson.cluster(NarrativeJson.of(cluster))).hasToString(cluster.toString());
    }

    @Test
    void members_that_newer_code_wrote_are_passed_over() {
        StoredNarrative narrative = narrative(Optional.of(ITEM), 1);
        String newer = NarrativeJson.of(narrative).replace("\"label\"", "\"mood\":{\"a\":1},\"label\"");

        assertThat(newer).contains("mood");
        assertThat(NarrativeJson.narrative(newer)).hasToString(narrative.toString());
    }

    private static StoredNarrative narrative(Optional<UUID> representative, double momentum) {
        ObjectNode breakdown = JsonNodeFactory.instance.objectNode();
        breakdown.put("clustering_method", "tag_seed").put("volume", new BigDecimal("0.500000"));
        breakdown.put("velocity", new BigDecimal("0.000001")).put("pair_count", 9);
        Cluster cluster = new Cluster(
                7,
                Window.WEEK,
                TIME.minusSeconds(60),
                TIME,
                "Smart \"watches\"",
                "été 🙂",
                momentum,
                0,
                1.0 / 3,
                2,
                1,
                1,
                (1L << 53) - 1,
                List.of("smartwatch", "日本語"),
                representative,
                breakdown,
                TIME);
        return new StoredNarrative(
                cluster,
                List.of(new Member(ITEM, 2.0 / 3, true), new Member(new UUID(1, 2), 0, false)),
                List.of(
                        new Poster(1, "X", "a", 1, 2, 0.1, OptionalLong.of(0), Optional.of(TIME)),
                        new Poster(2, "X", "b", 1, 2, 0.1, OptionalLong.empty(), Optional.empty())),
                List.of(new Platform("X", 2, 9)),
                List.of(new Twins(ITEM, List.of(ITEM, new UUID(1, 2)))));
    }
}
