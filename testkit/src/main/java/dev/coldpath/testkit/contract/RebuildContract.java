package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine promises about counting anew: it is exact, whatever was counted before and is written meanwhile.
public interface RebuildContract {
    Engine engine();

    @Test
    @Proves("E-45")
    default void counting_anew_changes_nothing_that_was_right() {
        String version = Samples.version();
        Firm firm = firm(version, Samples.domain(), 0, 400);
        firm.record(engine());
        firm(version, Samples.domain(), 0, 700).record(engine());
        Distribution before = engine().universe().distribution(version);
        Cohort cohort = around(firm);

        assertThat(engine().scoreLog().rebuild(version)).isEqualTo(new Audit(2, 2, 2));

        assertThat(engine().universe().distribution(version).composites().ratings())
                .isEqualTo(before.composites().ratings());
        assertThat(around(firm).peers().spread()).isEqualTo(cohort.peers().spread());
        assertThat(around(firm).sums()).isEqualTo(cohort.sums());
    }

    @Test
    @Proves("E-45")
    default void counting_nothing_anew_finds_nothing() {
        assertThat(engine().scoreLog().rebuild(Samples.version())).isEqualTo(new Audit(0, 0, 0));
    }

    @Test
    @Proves("E-45")
    default void who_left_for_another_version_is_counted_there_alone() {
        String old = Samples.version();
        String current = Samples.version();
        Domain domain = Samples.domain();
        firm(old, domain, 0, 400).record(engine());
        firm(current, domain, 9, 400).record(engine());
        assertThat(engine().scoreLog().audit(old).holds()).isFalse();

        assertThat(engine().scoreLog().rebuild(old)).isEqualTo(new Audit(0, 0, 0));
        assertThat(engine().scoreLog().audit(current)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-45")
    default void records_go_on_being_counted_after_it() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        firm(version, domain, 0, 400).record(engine());
        engine().scoreLog().rebuild(version);
        engine().scoreLog().rebuild(version);

        firm(version, domain, 9, 812).with(Profile.UNCLASSIFIED).record(engine());
        firm(version, Samples.domain(), 9, 120).record(engine());

        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(2, 2, 2));
        assertThat(engine().universe().distribution(version).profiles())
                .containsEntry(Profile.UNCLASSIFIED, 1L)
                .containsEntry(Profile.GROWTH, 1L);
    }

    @Test
    @Proves({"E-42", "E-45"})
    default void counting_anew_beside_sixty_records_ends_exact() {
        String version = Samples.version();
        List<Domain> domains = Stream.generate(Samples::domain).limit(15).toList();
        domains.forEach(domain -> firm(version, domain, 0, 500).record(engine()));

        Race.of(
                62,
                runner -> () -> runner < 60
                        ? firm(version, domains.get(runner % 15), 1 + runner * 7 % 60, runner * 16 % 1_001)
                                .record(engine())
                        : engine().scoreLog().rebuild(version));

        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(15, 15, 15));
    }

    private Cohort around(Firm firm) {
        return engine().cohorts()
                .around(firm.domain(), firm.finding().version())
                .orElseThrow();
    }

    private static Firm firm(String version, Domain domain, int second, int composite) {
        return Firm.of(
                Finding.about(domain).in(version).at(NOON.plusSeconds(second)).scoring(composite));
    }
}
