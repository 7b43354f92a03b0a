package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import org.junit.jupiter.api.Test;

/// What every engine's score records promise.
public interface ScoreRecordsContract {
    Engine engine();

    @Test
    default void a_domain_nobody_scored_has_no_record() {
        assertThat(engine().scoreRecords().latest(Samples.domain())).isEmpty();
        assertThat(engine().scoreRecords().ofRun(Samples.domain(), Samples.jobId()))
                .isEmpty();
    }

    @Test
    @Proves("J-20")
    default void a_run_finds_the_record_it_wrote_and_no_other_does() {
        Domain domain = Samples.domain();
        Finding finding = Finding.about(domain);

        ScoreRef ref = finding.record(engine());

        assertThat(ref).isEqualTo(new ScoreRef(domain, NOON));
        assertThat(engine().scoreRecords().ofRun(domain, finding.run())).contains(ref);
        assertThat(engine().scoreRecords().ofRun(domain, Samples.jobId())).isEmpty();
    }

    @Test
    default void a_run_still_finds_its_record_when_newer_ones_have_come() {
        Domain domain = Samples.domain();
        Finding old = Finding.about(domain);
        ScoreRef ref = old.record(engine());

        Finding.about(domain).at(NOON.plusSeconds(60)).record(engine());

        assertThat(engine().scoreRecords().ofRun(domain, old.run())).contains(ref);
    }

    @Test
    default void the_latest_record_is_what_its_readers_see_of_the_newest_row() {
        Domain domain = Samples.domain();
        Finding.about(domain).scoring(100).record(engine());
        Finding newer = Finding.about(domain).at(NOON.plusSeconds(1)).scoring(1000);

        newer.record(engine());

        assertThat(engine().scoreRecords().latest(domain)).contains(newer.row().record());
    }

    @Test
    default void a_record_stays_the_latest_whatever_its_age() {
        Domain domain = Samples.domain();
        Finding old = Finding.about(domain).at(NOON.minusSeconds(400L * 86_400));

        old.record(engine());

        assertThat(engine().scoreRecords().latest(domain)).contains(old.row().record());
    }
}
