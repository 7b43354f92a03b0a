package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Forgetting;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine promises about companies that are to be forgotten: no row is left, and all counts are exact.
public interface ForgettingContract {
    Engine engine();

    private void forget(Domain domain) {
        List<Forgetting> stores = engine().operator().companies();
        stores.forEach(store -> store.forget(domain));
    }

    @Test
    @Proves("E-49")
    default void a_forgotten_company_leaves_no_row_and_no_count() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        Finding first = Finding.about(domain).in(version).scoring(400);
        Finding second =
                Finding.about(domain).in(version).at(NOON.plusSeconds(9)).scoring(700);
        first.record(engine());
        second.record(engine());
        Finding.about(Samples.domain()).in(version).scoring(700).record(engine());
        Snapshot snapshot =
                new Snapshot(FetcherId.DNS, 1, domain, Status.ABSENT, NOON, List.of(), Traffic.NONE, List.of());
        engine().snapshots().put(snapshot);

        forget(domain);

        assertThat(engine().scoreLog().newest(domain)).isEmpty();
        assertThat(engine().scoreRecords().latest(domain)).isEmpty();
        assertThat(engine().scoreRecords().ofRun(domain, first.run())).isEmpty();
        assertThat(engine().scoreHistory().page(domain, Optional.empty(), 10).records())
                .isEmpty();
        assertThat(engine().confidenceReports().confidence(domain)).isEmpty();
        assertThat(engine().explanations().explanation(domain)).isEmpty();
        assertThat(engine().cohorts().around(domain, version)).isEmpty();
        assertThat(engine().snapshots().newest(domain, FetcherId.DNS)).isEmpty();
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-49")
    default void a_company_that_has_but_a_report_is_forgotten_and_so_is_one_that_has_nothing() {
        Finding finding = Finding.about(Samples.domain());
        engine().scoreLog().report(finding.confidence());

        forget(finding.domain());
        forget(finding.domain());
        forget(Samples.domain());

        assertThat(engine().confidenceReports().confidence(finding.domain())).isEmpty();
    }

    @Test
    @Proves("E-49")
    default void a_company_that_is_scored_anew_counts_once() {
        String version = Samples.version();
        Domain domain = Samples.domain();
        Finding.about(domain).in(version).scoring(400).record(engine());
        forget(domain);

        Finding.about(domain).in(version).scoring(700).record(engine());

        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(1, 1, 1));
        assertThat(engine().scoreLog().rebuild(version)).isEqualTo(new Audit(1, 1, 1));
        forget(domain);
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(0, 0, 0));
    }

    @Test
    @ManyCalls
    @Proves("E-49")
    default void records_rebuilds_and_forgetting_at_once_leave_every_count_exact() {
        String version = Samples.version();
        List<Domain> domains = Stream.generate(Samples::domain).limit(4).toList();

        Race.of(24, runner -> () -> {
            Domain domain = domains.get(runner % domains.size());
            switch (runner % 6) {
                case 0 -> forget(domain);
                case 1 -> engine().scoreLog().rebuild(version);
                default ->
                    Finding.about(domain)
                            .in(version)
                            .at(NOON.plusSeconds(runner))
                            .scoring(40 * runner)
                            .record(engine());
            }
            return runner;
        });

        assertThat(engine().scoreLog().audit(version).holds()).isTrue();
        domains.forEach(this::forget);
        assertThat(engine().scoreLog().audit(version)).isEqualTo(new Audit(0, 0, 0));
    }
}
