package dev.coldpath.scoring.fetch.ct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.EverywhereTheSame;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.snapshot.Status;
import org.junit.jupiter.api.Test;

/// Proves X-10: what both readers of the certificate logs tell.
class CertificatesFuzzTest {
    @Test
    void any_answer_is_a_list_of_hosts_or_none() {
        Fuzzing.feed("certificates", input -> {
            EverywhereTheSame world = new EverywhereTheSame(input);

            Report report = world.ask(new CtFetcher(world.means()));

            assertThat(report.status()).isIn(Status.OK, Status.PARTIAL, Status.ABSENT, Status.ERROR);
            assertThat(report.requests()).isBetween(1, 4);
            assertThat(report.observations().isEmpty())
                    .isEqualTo(report.status() == Status.ABSENT || report.status() == Status.ERROR);
        });
    }
}
