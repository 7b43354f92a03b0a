package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's score log promises about records; [ConfidenceContract] has the reports.
public interface ScoreLogContract {
    Engine engine();

    @Test
    default void a_first_record_is_the_newest_and_counts_once() {
        String version = Samples.version();
        Finding finding = Finding.about(Samples.domain()).in(version);

        finding.record(engine());

        assertThat(engine().scoreLog().newest(finding.domain())).contains(finding.row());
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    default void nothing_is_newest_and_nothing_counts_before_the_first_record() {
        assertThat(engine().scoreLog().newest(Samples.domain())).isEmpty();
        assertThat(engine().scoreLog().audit(Samples.version())).isEqualTo(new Audit(0, 0, 0));
    }

    @Test
    @Proves("E-43")
    default void a_run_recorded_twice_leaves_its_first_row() {
        String version = Samples.version();
        Finding first = Finding.about(Samples.domain()).in(version).scoring(500);
        Finding again = first.at(NOON.plusSeconds(90)).scoring(900);
        first.record(engine());

        assertThat(again.record(engine())).isEqualTo(new ScoreRef(first.domain(), NOON));

        assertThat(engine().scoreLog().newest(first.domain())).contains(first.row());
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-43")
    default void a_run_whose_answer_was_lost_is_recorded_once() {
        String version = Samples.version();
        Finding finding = Finding.about(Samples.domain()).in(version);
        ScoreLog losing =
                Faults.in(ScoreLog.class, engine().scoreLog()).failAfter(1).port();
        assertThatThrownBy(() -> losing.record(finding.row(), finding.confidence(), finding.explanation()))
                .isInstanceOf(StoreDown.class);

        ScoreRef ref = losing.record(finding.row(), finding.confidence(), finding.explanation());

        assertThat(ref).isEqualTo(new ScoreRef(finding.domain(), NOON));
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-43")
    default void an_older_run_that_ends_late_moves_neither_the_newest_nor_a_count() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        Finding newer = Finding.about(domain).in(version).scoring(700);
        Finding older =
                Finding.about(domain).in(version).at(NOON.minusSeconds(1)).scoring(300);
        newer.record(engine());

        ScoreRef ref = older.record(engine());

        assertThat(ref).isEqualTo(new ScoreRef(domain, NOON.minusSeconds(1)));
        assertThat(engine().scoreLog().newest(domain)).contains(newer.row());
        assertThat(engine().scoreRecords().ofRun(domain, older.run())).contains(ref);
        assertThat(engine().scoreRecords().latest(domain)).contains(newer.row().record());
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    default void a_second_that_is_taken_is_passed_over() {
        Domain domain = Samples.domain();
        Finding.about(domain).record(engine());
        Finding second = Finding.about(domain).scoring(612);

        ScoreRef ref = second.record(engine());

        assertThat(ref).isEqualTo(new ScoreRef(domain, NOON.plusSeconds(1)));
        assertThat(engine().scoreLog().newest(domain)).contains(second.row().at(ref));
        assertThat(engine().scoreLog().confidence(domain))
                .contains(second.confidence().at(ref.scoredAt()));
    }

    @Test
    default void a_newer_record_takes_the_place_of_the_older_in_every_count() {
        String version = Samples.version();
        Finding first = Finding.about(Samples.domain()).in(version).scoring(0);
        first.record(engine());

        Finding.about(first.domain())
                .in(version)
                .at(NOON.plusSeconds(5))
                .scoring(1000)
                .record(engine());

        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    default void a_record_of_a_new_version_starts_a_universe_and_leaves_the_old_one_as_it_was() {
        String old = Samples.version();
        String current = Samples.version();
        Finding first = Finding.about(Samples.domain()).in(old);
        first.record(engine());

        Finding.about(first.domain()).in(current).at(NOON.plusSeconds(5)).record(engine());

        assertThat(engine().scoreLog().audit(current)).isEqualTo(new Audit(1, 1, 1));
        assertThat(engine().scoreLog().audit(old)).isEqualTo(new Audit(0, 1, 1));
    }

    @Test
    @Proves("E-43")
    default void one_run_recorded_sixteen_times_at_once_leaves_one_row() {
        String version = Samples.version();
        Finding finding = Finding.about(Samples.domain()).in(version);

        List<ScoreRef> refs = Race.of(16, () -> finding.record(engine()));

        assertThat(refs).containsOnly(new ScoreRef(finding.domain(), NOON));
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @ManyCalls
    @Proves("E-42")
    default void sixteen_runs_that_end_in_one_second_take_sixteen_seconds() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        List<Finding> findings = Stream.generate(() -> Finding.about(domain).in(version))
                .limit(16)
                .toList();

        List<ScoreRef> refs = Race.of(
                16, runner -> () -> findings.get(runner).scoring(50 * runner).record(engine()));

        assertThat(new HashSet<>(refs)).hasSize(16);
        assertThat(refs).allSatisfy(ref -> assertThat(ref.scoredAt()).isBetween(NOON, NOON.plusSeconds(15)));
        assertThat(engine().scoreLog().newest(domain))
                .map(row -> row.ref().scoredAt())
                .contains(NOON.plusSeconds(15));
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @ManyCalls
    @Proves("E-42")
    default void a_hundred_records_of_twenty_domains_at_once_leave_every_count_equal() {
        String version = Samples.version();
        List<Domain> domains = Stream.generate(Samples::domain).limit(20).toList();

        Race.of(
                100,
                runner -> () -> Finding.about(domains.get(runner % 20))
                        .in(version)
                        .at(NOON.plusSeconds(runner * 37 % 100))
                        .scoring(runner * 10 % 1_001)
                        .record(engine()));

        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(20, 20, 20));
    }
}
