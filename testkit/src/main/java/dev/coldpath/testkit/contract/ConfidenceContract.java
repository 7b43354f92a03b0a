package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every engine promises about confidence reports, as the score log writes them and others read them.
public interface ConfidenceContract {
    Engine engine();

    @Test
    default void a_domain_nobody_scored_has_no_report() {
        assertThat(engine().confidenceReports().confidence(Samples.domain())).isEmpty();
    }

    @Test
    default void the_report_comes_with_its_record() {
        Finding finding = Finding.about(Samples.domain());

        finding.record(engine());

        assertThat(engine().confidenceReports().confidence(finding.domain())).contains(finding.confidence());
        assertThat(engine().scoreLog().confidence(finding.domain()))
                .as("as the log reads it")
                .contains(finding.confidence());
    }

    @Test
    @Proves("E-39")
    default void too_little_evidence_leaves_a_report_and_touches_no_record() {
        String version = Samples.version();
        for (Insufficiency reason : Insufficiency.values()) {
            Finding earlier = Finding.about(Samples.domain()).in(version);
            earlier.record(engine());
            Finding later = Finding.about(earlier.domain()).at(NOON.plusSeconds(30));

            engine().scoreLog().report(later.insufficient(reason));

            assertThat(engine().confidenceReports().confidence(earlier.domain()))
                    .contains(later.insufficient(reason));
            assertThat(engine().scoreLog().newest(earlier.domain())).contains(earlier.row());
            assertThat(engine().scoreRecords().ofRun(earlier.domain(), later.run()))
                    .isEmpty();
        }
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(4, 4, 4));
    }

    @Test
    @Proves("E-39")
    default void a_report_may_stand_without_any_record() {
        Finding finding = Finding.about(Samples.domain());

        engine().scoreLog().report(finding.insufficient(Insufficiency.PARKED));

        assertThat(engine().confidenceReports().confidence(finding.domain()))
                .contains(finding.insufficient(Insufficiency.PARKED));
        assertThat(engine().scoreRecords().latest(finding.domain())).isEmpty();
    }

    @Test
    default void an_older_report_does_not_replace_a_newer_one() {
        Finding newer = Finding.about(Samples.domain());
        Finding older = Finding.about(newer.domain()).at(NOON.minusSeconds(1));
        newer.record(engine());

        engine().scoreLog().report(older.insufficient(Insufficiency.EVIDENCE));
        assertThat(engine().confidenceReports().confidence(newer.domain())).contains(newer.confidence());

        older.record(engine());
        assertThat(engine().confidenceReports().confidence(newer.domain())).contains(newer.confidence());
    }

    @Test
    default void an_older_record_without_a_newer_one_leaves_a_newer_report_alone() {
        Finding failed = Finding.about(Samples.domain());
        engine().scoreLog().report(failed.insufficient(Insufficiency.NOT_LIVE));
        Finding late = Finding.about(failed.domain()).at(NOON.minusSeconds(20));

        late.record(engine());

        assertThat(engine().scoreLog().newest(failed.domain())).contains(late.row());
        assertThat(engine().confidenceReports().confidence(failed.domain()))
                .contains(failed.insufficient(Insufficiency.NOT_LIVE));
    }

    @Test
    default void a_report_comes_back_as_it_was_in_every_band() {
        for (Band band : Band.values()) {
            Domain domain = Samples.domain();
            Confidence report = new Confidence(
                    domain,
                    NOON,
                    Samples.jobId(),
                    band,
                    100,
                    List.of(),
                    List.of("stale_rdap", "web_robots_denied"),
                    List.of(),
                    Optional.empty());

            engine().scoreLog().report(report);

            assertThat(engine().confidenceReports().confidence(domain)).contains(report);
        }
    }

    @Test
    default void of_sixteen_reports_at_once_the_newest_stays() {
        Domain domain = Samples.domain();
        List<Confidence> reports = IntStream.range(0, 16)
                .mapToObj(
                        age -> Finding.about(domain).at(NOON.minusSeconds(age)).insufficient(Insufficiency.NO_COMPANY))
                .toList();

        Race.of(16, runner -> () -> {
            engine().scoreLog().report(reports.get(runner));
            return runner;
        });

        assertThat(engine().confidenceReports().confidence(domain)).contains(reports.getFirst());
    }
}
