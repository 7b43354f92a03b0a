package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.cli.Main;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `./coldpath rescore` over what a service has scored; the service, and with it the made-up internet, is gone.
class RescoreTest {
    @TempDir
    static Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void scoreACompany() throws Exception {
        Settings settings = new Settings(0, data(), Optional.empty(), true, Optional.empty());
        try (LocalHost host = Wiring.start(settings, _ -> {});
                HttpClient http = HttpClient.newHttpClient()) {
            Caller caller = new Caller(http, host.url(), host.keys().live().reveal());
            String job = caller.ask("brightloom.com").text("job_id");
            assertThat(caller.untilOver(job).text("status")).isEqualTo("complete");
        }
    }

    @Test
    @Proves("E-48")
    void the_same_manifest_changes_nothing_and_passes() throws Exception {
        assertThat(rescore(manifest())).isZero();

        assertThat(out.toString())
                .contains("1 compared, 0 lost, 0 with snapshots that are gone")
                .contains("median move      0.0 (at most 2.0): met")
                .contains("The change passes its gates.");
    }

    @Test
    @Proves("E-48")
    void a_manifest_that_moves_the_score_far_is_held_back() throws Exception {
        Path other = manifest(
                "{\"key\": \"team_structure\", \"weight\": 25}", "{\"key\": \"team_structure\", \"weight\": 5}",
                "{\"key\": \"market_position\", \"weight\": 30}", "{\"key\": \"market_position\", \"weight\": 50}");

        assertThat(rescore(other)).isEqualTo(3);

        assertThat(out.toString()).contains("brightloom.com", " → ", "MISSED");
    }

    @Test
    void what_is_no_manifest_is_told_with_what_is_wrong() throws Exception {
        Path other = Files.writeString(home.resolve("other.json"), "{\"version\": 3}");

        assertThat(rescore(other)).isEqualTo(1);
        assertThat(err.toString()).contains("other.json: manifest: buckets").doesNotContain("Exception");

        assertThat(rescore(home.resolve("nowhere.json"))).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.json cannot be read");
    }

    @Test
    void a_folder_without_scores_is_not_made_to_one() throws Exception {
        Path nowhere = home.resolve("nowhere");

        int exit = execute("rescore", "--shadow", "--manifest", manifest().toString(), "--data", nowhere.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("holds no scores");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void without_shadow_it_is_a_usage_error() throws Exception {
        assertThat(execute("rescore", "--manifest", manifest().toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--shadow");
    }

    private int rescore(Path manifest) {
        return execute("rescore", "--shadow", "--manifest", manifest.toString(), "--data", data().toString());
    }

    private int execute(String... words) {
        CommandLine line = Main.commandLine();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
    }

    private static Path data() {
        return home.resolve("data");
    }

    /// The built-in one with replacements: a text, what stands in its place, and so on.
    private static Path manifest(String... replacements) throws IOException {
        String text;
        try (InputStream file = Manifest.class.getResourceAsStream("manifest-v1.json")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Files.writeString(home.resolve("manifest.json"), text);
    }
}
