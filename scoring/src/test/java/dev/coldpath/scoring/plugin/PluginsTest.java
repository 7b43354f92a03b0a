package dev.coldpath.scoring.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.model.Group;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.pipeline.Fetchers;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PluginsTest {
    private static final Map<String, String> ALL_SET = Map.of("ACK_ALMANAC", "true", "ALMANAC_KEY", " secret ");

    private final World world = new World();

    /// Proves E-50.
    @Test
    void a_source_whose_terms_must_be_accepted_is_off_until_they_are() {
        for (String word : List.of("", "false", "TRUE", "yes", "1", "true ")) {
            Plugins plugins =
                    Plugins.of(List.of(new Almanac("almanac")), Map.of("ACK_ALMANAC", word, "ALMANAC_KEY", "secret"));

            assertThat(plugins.fetchers(world.means())).as(word).isEmpty();
            assertThat(wanting(plugins)).as(word).containsExactly("ACK_ALMANAC=true");
        }
        assertThat(Plugins.of(List.of(new Almanac("almanac")), ALL_SET).fetchers(world.means()))
                .extracting(Fetcher::id)
                .containsExactly(new FetcherId("almanac"));
    }

    @Test
    void what_an_operator_has_still_to_set_is_listed() {
        assertThat(wanting(Plugins.of(List.of(new Almanac("almanac")), Map.of())))
                .containsExactly("ACK_ALMANAC=true", "ALMANAC_KEY");
        assertThat(wanting(Plugins.of(
                        List.of(new Almanac("almanac")), Map.of("ACK_ALMANAC", "true", "ALMANAC_KEY", "  "))))
                .containsExactly("ALMANAC_KEY");
    }

    @Test
    void a_source_that_asks_for_nothing_takes_part_once_it_is_there() {
        PluginManifest free =
                new PluginManifest(new FetcherId("gazette"), Group.NEWS, List.of(), "CC0", "Gazette", true, false);

        assertThat(Plugins.of(List.of(new Almanac("gazette", free)), Map.of()).fetchers(world.means()))
                .hasSize(1);
    }

    @Test
    void plugins_run_behind_the_fetchers_of_this_build_and_in_the_order_of_their_names() {
        Map<String, String> settings =
                Map.of("ACK_ALMANAC", "true", "ALMANAC_KEY", "a", "ACK_BULLETIN", "true", "BULLETIN_KEY", "b");
        Plugins plugins = Plugins.of(List.of(new Almanac("bulletin"), new Almanac("almanac")), settings);

        List<FetcherId> ids =
                plugins.enrich(world.means()).stream().map(Fetcher::id).toList();

        assertThat(ids)
                .startsWith(
                        Fetchers.enrich(world.means()).stream().map(Fetcher::id).toArray(FetcherId[]::new))
                .endsWith(new FetcherId("almanac"), new FetcherId("bulletin"));
    }

    @Test
    void no_plugin_takes_the_name_of_another_source() {
        assertThatThrownBy(() -> Plugins.of(List.of(new Almanac("rdap")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plug-in rdap: another source has this name");
        assertThatThrownBy(() -> Plugins.of(List.of(new Almanac("almanac"), new Almanac("almanac")), Map.of()))
                .hasMessage("plug-in almanac: another source has this name");
    }

    @Test
    void a_fetcher_goes_by_the_name_of_its_manifest() {
        PluginManifest other =
                new PluginManifest(new FetcherId("gazette"), Group.NEWS, List.of(), "CC0", "Gazette", true, false);
        Plugins plugins = Plugins.of(List.of(new Almanac("almanac", other)), Map.of());

        assertThatThrownBy(() -> plugins.fetchers(world.means()))
                .hasMessage("plug-in gazette: its fetcher is called almanac");
    }

    @Test
    void what_it_finds_is_stored_under_its_own_name() {
        Snapshot seen = fetch(new Almanac("almanac"));

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(seen.observations()).extracting(Observation::key).containsExactly("almanac.headcount_estimate");
    }

    @Test
    void one_that_speaks_in_anothers_name_or_breaks_leaves_a_run_unharmed() {
        Snapshot foreign = fetch(new Almanac("almanac", manifest("almanac"), "rdap.registered_at", List.of()));
        Snapshot warning =
                fetch(new Almanac("almanac", manifest("almanac"), "almanac.x", List.of("web_parked_suspected")));
        Snapshot broken = fetch(new SourcePlugin() {
            @Override
            public PluginManifest manifest() {
                return PluginsTest.manifest("almanac");
            }

            @Override
            public Inquiry inquiry(Means means, PluginKeys keys) {
                return new Asking("almanac", List.of(), List.of()) {
                    @Override
                    public Report ask(Subject subject, Deadline deadline) {
                        throw new UnsupportedOperationException("nothing of this is told");
                    }
                };
            }
        });

        for (Snapshot snapshot : List.of(foreign, warning, broken)) {
            assertThat(snapshot.status()).isEqualTo(Status.ERROR);
            assertThat(snapshot.observations()).isEmpty();
            assertThat(snapshot.warnings()).isEmpty();
        }
    }

    @Test
    void keys_are_given_by_name_and_show_nowhere() {
        PluginKeys keys = new PluginKeys(Map.of("ALMANAC_KEY", "secret"));

        assertThat(keys.get("ALMANAC_KEY")).isEqualTo("secret");
        assertThat(keys).hasToString("PluginKeys[ALMANAC_KEY]");
        assertThatThrownBy(() -> keys.get("OTHER_KEY")).hasMessage("plug-in keys: OTHER_KEY is not in the manifest");
    }

    @Test
    void a_manifest_that_hides_its_terms_or_asks_for_an_odd_setting_is_refused() {
        FetcherId id = new FetcherId("almanac");

        assertThatThrownBy(() -> new PluginManifest(id, Group.WEB, List.of(), " ", "Almanac", true, false))
                .hasMessageContaining("no licence");
        assertThatThrownBy(() -> new PluginManifest(id, Group.WEB, List.of(), "CC0", "", true, false))
                .hasMessageContaining("no attribution");
        for (String name : List.of("", "lower", "WITH SPACE", "A=B", "1ST")) {
            assertThatThrownBy(() -> new PluginManifest(id, Group.WEB, List.of(name), "CC0", "A", true, false))
                    .as(name)
                    .hasMessageContaining("not a name of a setting");
        }
    }

    @Test
    void none_are_installed_where_none_are_on_the_class_path() {
        assertThat(Plugins.installed(PluginsTest.class.getClassLoader(), Map.of())
                        .all())
                .isEmpty();
    }

    private Snapshot fetch(SourcePlugin plugin) {
        Fetcher fetcher =
                Plugins.of(List.of(plugin), ALL_SET).fetchers(world.means()).getFirst();
        Subject subject = new Subject(World.BRIGHTLOOM, List.of());
        return fetcher.fetch(
                subject, Deadline.in(Duration.ofSeconds(9), world.means().time().instant()));
    }

    private static List<String> wanting(Plugins plugins) {
        return plugins.all().getFirst() instanceof Plugin.Off(PluginManifest _, List<String> wanting)
                ? wanting
                : List.of();
    }

    private static PluginManifest manifest(String id) {
        return new PluginManifest(
                new FetcherId(id),
                Group.FIRMOGRAPHIC,
                List.of(id.toUpperCase(Locale.ROOT) + "_KEY"),
                "vendor terms",
                "Data: " + id,
                false,
                true);
    }

    /// A source that says one thing.
    private record Almanac(String id, PluginManifest manifest, String key, List<String> warnings)
            implements SourcePlugin {
        Almanac(String id, PluginManifest manifest) {
            this(id, manifest, id + ".headcount_estimate", List.of());
        }

        Almanac(String id) {
            this(id, PluginsTest.manifest(id));
        }

        @Override
        public Inquiry inquiry(Means means, PluginKeys keys) {
            return new Asking(id, List.of(key), warnings);
        }
    }

    private static class Asking implements Inquiry {
        private final String id;
        private final List<String> keys;
        private final List<String> warnings;

        Asking(String id, List<String> keys, List<String> warnings) {
            this.id = id;
            this.keys = keys;
            this.warnings = warnings;
        }

        @Override
        public Terms terms() {
            return new Terms(new FetcherId(id), 1, Duration.ofDays(1), Duration.ofSeconds(5));
        }

        @Override
        public Report ask(Subject subject, Deadline deadline) {
            Findings findings = new Findings(deadline.at());
            Findings.Source source = findings.from(URI.create("https://almanac.org/"), "api");
            keys.forEach(key -> source.number(key, 85));
            warnings.forEach(findings::warn);
            return findings.report(Status.OK);
        }
    }
}
