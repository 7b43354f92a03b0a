package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.keys.KeyFolder.FirstKeys;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the documentation, as a new user takes it: `curl` against a service that runs.
class TourTest {
    private static final Path TOUR = Path.of(System.getProperty("coldpath.root"), "docs", "how-to", "tour.sh");

    @TempDir
    Path data;

    @Test
    @Proves({"S-12", "S-15", "S-21", "S-49"})
    void every_step_of_the_tour_is_answered_as_it_says() throws Exception {
        Settings settings = new Settings(0, data, Optional.empty(), true, Optional.empty());
        try (LocalHost host = Wiring.start(settings, _ -> {})) {
            Process tour = tourOf(host);
            String shown = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(tour.waitFor()).as(shown).isZero();
            assertThat(shown)
                    .contains("\"reason\":\"monthly_cap\"", "Job-Outcome: cached", "a fresh answer is never refused");
        }
    }

    @Test
    void it_can_be_taken_again_where_everything_is_known_already() throws Exception {
        Settings settings = new Settings(0, data, Optional.empty(), true, Optional.empty());
        try (LocalHost host = Wiring.start(settings, _ -> {})) {
            for (int time = 1; time <= 2; time++) {
                Process tour = tourOf(host);
                String shown = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(tour.waitFor()).as("time %d: %s", time, shown).isZero();
            }
        }
    }

    @Test
    void without_its_four_words_it_says_how_it_is_taken() throws Exception {
        Process tour = new ProcessBuilder("sh", TOUR.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("tour.sh URL LIVE_KEY TEST_KEY OPERATOR_KEY");
        assertThat(tour.waitFor()).isEqualTo(2);
    }

    private static Process tourOf(LocalHost host) throws IOException {
        FirstKeys keys = host.keys();
        return new ProcessBuilder(
                        "sh",
                        TOUR.toString(),
                        host.url().toString(),
                        keys.live().reveal(),
                        keys.test().reveal(),
                        keys.admin().reveal())
                .redirectErrorStream(true)
                .start();
    }
}
