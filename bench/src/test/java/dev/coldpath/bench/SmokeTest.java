package dev.coldpath.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.bench.Micro.Effort;
import dev.coldpath.bench.http.HttpRun;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SmokeTest {
    private static final Path ROOT = Path.of(System.getProperty("coldpath.root"));

    @Test
    void every_benchmark_starts_and_has_its_limit() throws Exception {
        assertThat(Micro.run(Effort.smoke()))
                .extracting(pair -> pair.name() + " " + pair.place())
                .containsExactlyInAnyOrder(
                        "Admission.newJob FILE",
                        "Admission.newJob MEMORY",
                        "Admission.joined FILE",
                        "Admission.joined MEMORY",
                        "Admission.cached FILE",
                        "Admission.cached MEMORY",
                        "Polls.oneJob FILE",
                        "Polls.oneJob MEMORY",
                        "Work.claimAndSettle FILE",
                        "Work.claimAndSettle MEMORY",
                        "Hashing.canonicalHash ",
                        "Hashing.readAndHash ");
    }

    @Test
    void the_bare_server_answers_a_load() throws Exception {
        HttpRun.Found bare = new HttpRun(ROOT, 4, Duration.ofMillis(100)).bare();

        assertThat(bare.flatOut().perSecond()).isPositive();
        assertThat(bare.steady().percentile(99)).isGreaterThanOrEqualTo(bare.steady().percentile(50));
    }
}
