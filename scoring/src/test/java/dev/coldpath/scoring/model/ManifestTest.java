package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Proves E-31.
    @Test
    void the_built_in_manifest_has_37_signals_whose_weights_add_up() {
        Manifest manifest = Manifest.builtIn();
        Weights weights = Weights.of(Judged.nothing().findings(Profile.UNCLASSIFIED));

        double sum = 0;
        for (int i = 0; i < manifest.signals().size(); i++) {
            sum += weights.inBase(i);
        }

        assertThat(manifest.signals()).hasSize(37).extracting(Signal::key).doesNotHaveDuplicates();
        assertThat(manifest.version()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(manifest.hash()).matches("[0-9a-f]{64}");
        assertThat(sum).isCloseTo(1, offset(1e-12));
        assertThat(manifest.sectors()).hasSize(21).contains("other", "saas");
        assertThat(manifest.signals().stream()
                        .mapToDouble(Signal::premiumWeight)
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void weights_by_group_and_of_single_signals_are_those_of_the_design() {
        Weights weights = Weights.of(Judged.nothing().findings(Profile.UNCLASSIFIED));

        assertThat(percent(weights, Group.WEB)).isCloseTo(35.05, offset(1e-9));
        assertThat(percent(weights, Group.FIRMOGRAPHIC)).isCloseTo(27.45, offset(1e-9));
        assertThat(percent(weights, Group.PEOPLE)).isCloseTo(27.0, offset(1e-9));
        assertThat(percent(weights, Group.NEWS)).isCloseTo(10.5, offset(1e-9));
        assertThat(100 * weights.inBase(Judged.MANIFEST.indexOf("popularity_rank")))
                .isCloseTo(9, offset(1e-9));
        assertThat(100 * weights.inBase(Judged.MANIFEST.indexOf("paid_infra"))).isCloseTo(0.64, offset(1e-9));
    }

    /// But for pushes: the two calls that GitHub's budget allows tell when a repository was pushed to last, not how
    /// often.
    @Test
    void a_signal_can_be_read_exactly_when_one_of_the_built_fetchers_feeds_it() {
        List<FetcherId> built = Fixture.fetchers().toList();

        assertThat(Findings.read())
                .isEqualTo(Judged.MANIFEST.signals().stream()
                        .filter(signal -> !signal.key().equals("gh_pushes_90d"))
                        .filter(signal -> signal.sources().stream()
                                .map(SourceRule::fetcher)
                                .anyMatch(built::contains))
                        .map(Signal::key)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_hash_names_the_content_and_not_its_spelling() throws IOException {
        byte[] spaced = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file());

        assertThat(Manifest.parse(spaced).hash()).isEqualTo(Manifest.builtIn().hash());
        assertThat(changed(file -> file.put("version", "2026-12-31")).hash())
                .isNotEqualTo(Manifest.builtIn().hash());
    }

    /// Proves E-31: what contradicts is named.
    @Test
    void a_broken_manifest_fails_at_load_and_says_where() {
        refused("signal posts_90d", signal("posts_90d", each -> each.put("transform", "cubic")));
        refused("signal posts_90d", signal("posts_90d", each -> each.remove("group")));
        refused("signal posts_90d", signal("posts_90d", each -> each.putArray("sources")));
        refused("signal posts_90d", signal("posts_90d", each -> each.put("wieght", 50)));
        refused("signal posts_90d", signal("posts_90d", each -> each.put("label", " ")));
        refused("signal posts_90d", signal("posts_90d", each -> each.put("actionability", "never")));
        refused("signal posts_90d", signal("posts_90d", each -> anchor(each, 1).set(0, 0)));
        refused("signal posts_90d", signal("posts_90d", each -> anchor(each, 1).set(1, 24)));
        refused("signal posts_90d", signal("posts_90d", each -> anchor(each, 0).set(1, -1)));
        refused("signal posts_90d", signal("posts_90d", each -> anchor(each, 0).set(0, "none")));
        refused("source cadence", signal("posts_90d", each -> source(each).put("reliability", 1.2)));
        refused("source cadence", signal("posts_90d", each -> source(each).remove("half_life_days")));
        refused("source cadence", signal("posts_90d", each -> source(each).put("absent_quality", 0)));
        refused("category shipping", signal("posts_90d", each -> each.put("weight", 51)));
        refused(
                "signal posts_90d",
                signal("posts_90d", each -> each.put("category", "hiring").put("bucket", "team_structure")));
        refused("signal open_roles", signal("posts_90d", each -> each.put("key", "open_roles")));
        refused("signals: 36", file -> ((ArrayNode) file.get("signals")).remove(36));
        refused("category headcount", file -> entry(file, "categories", 0).put("key", "headcount"));
        refused("bucket team_structure", file -> entry(file, "categories", 0).put("weight", 24));
        refused("buckets", file -> entry(file, "buckets", 0).put("weight", 26));
        refused("bucket market_position", file -> entry(file, "buckets", 0).put("key", "market_position"));
        refused("category capital", file -> entry(file, "categories", 18).put("not_for", "everybody"));
        refused("version", file -> file.remove("version"));
        refused("2^53", signal("posts_90d", each -> anchor(each, 3).set(0, Long.MAX_VALUE)));
    }

    @Test
    void what_is_no_json_object_is_no_manifest() {
        assertThatThrownBy(() -> Manifest.parse("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a JSON object");
        assertThatThrownBy(() -> Manifest.parse(new byte[0])).hasMessageContaining("not a JSON object");
    }

    @Test
    void a_signal_has_no_rule_for_a_source_that_does_not_feed_it() {
        Signal signal = Judged.MANIFEST.signals().getFirst();

        assertThatThrownBy(() -> signal.source("rdap")).hasMessageContaining("leadership_disclosed");
        assertThatThrownBy(() -> Judged.MANIFEST.indexOf("luck")).hasMessageContaining("luck");
    }

    private static void refused(String where, Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> changed(change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("manifest: ")
                .hasMessageContaining(where);
    }

    private static Consumer<ObjectNode> signal(String key, Consumer<ObjectNode> change) {
        return file -> {
            for (JsonNode signal : file.get("signals")) {
                if (signal.path("key").asText().equals(key)) {
                    change.accept((ObjectNode) signal);
                }
            }
        };
    }

    private static ObjectNode entry(JsonNode file, String list, int index) {
        return (ObjectNode) file.path(list).path(index);
    }

    private static ArrayNode anchor(JsonNode signal, int index) {
        return (ArrayNode) signal.path("anchors").path(index);
    }

    private static ObjectNode source(JsonNode signal) {
        return entry(signal, "sources", 0);
    }

    private static Manifest changed(Consumer<ObjectNode> change) throws IOException {
        ObjectNode file = file();
        change.accept(file);
        return Manifest.parse(JSON.writeValueAsBytes(file));
    }

    private static ObjectNode file() throws IOException {
        try (InputStream file = Manifest.class.getResourceAsStream("manifest-v1.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
        }
    }

    private static double percent(Weights weights, Group group) {
        double sum = 0;
        for (int i = 0; i < Judged.MANIFEST.signals().size(); i++) {
            sum += Judged.MANIFEST.signals().get(i).group() == group ? 100 * weights.inBase(i) : 0;
        }
        return sum;
    }
}
