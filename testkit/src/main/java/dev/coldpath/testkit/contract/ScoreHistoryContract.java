package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.score.HistoryRecord;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every engine's history promises.
public interface ScoreHistoryContract {
    Engine engine();

    @Test
    @Proves("S-38")
    default void a_domain_nobody_scored_has_no_history() {
        Domain domain = Samples.domain();
        engine().scoreLog().report(Finding.about(domain).confidence());

        assertThat(engine().scoreHistory().page(domain, Optional.empty(), 100))
                .isEqualTo(new HistoryPage(List.of(), false));
    }

    @Test
    default void a_record_comes_back_as_its_readers_see_it() {
        Finding finding = Finding.about(Samples.domain());
        finding.record(engine());

        assertThat(engine().scoreHistory().page(finding.domain(), Optional.empty(), 1))
                .isEqualTo(new HistoryPage(List.of(finding.row().past()), false));
    }

    @Test
    @Proves({"S-39", "S-43"})
    default void records_come_newest_first_whenever_they_were_written_and_nothing_else_among_them() {
        Domain domain = Samples.domain();
        for (int seconds : List.of(30, 0, 86_400, 59, 60)) {
            Finding.about(domain).at(NOON.plusSeconds(seconds)).record(engine());
        }
        engine().scoreLog()
                .report(Finding.about(domain).at(NOON.plusSeconds(90_000)).confidence());
        Finding.about(Samples.domain()).record(engine());

        assertThat(times(engine().scoreHistory().page(domain, Optional.empty(), 10)))
                .containsExactly(
                        NOON.plusSeconds(86_400),
                        NOON.plusSeconds(60),
                        NOON.plusSeconds(59),
                        NOON.plusSeconds(30),
                        NOON);
    }

    @Test
    @Proves("S-39")
    default void a_part_holds_what_is_strictly_older_and_says_whether_more_remains() {
        Domain domain = Samples.domain();
        for (int age = 0; age < 5; age++) {
            Finding.about(domain).at(NOON.minusSeconds(age)).record(engine());
        }

        HistoryPage part = engine().scoreHistory().page(domain, Optional.of(NOON.minusSeconds(1)), 2);
        HistoryPage last = engine().scoreHistory().page(domain, Optional.of(NOON.minusSeconds(2)), 2);
        HistoryPage behind = engine().scoreHistory().page(domain, Optional.of(NOON.minusSeconds(4)), 2);

        assertThat(times(part)).containsExactly(NOON.minusSeconds(2), NOON.minusSeconds(3));
        assertThat(part.more()).isTrue();
        assertThat(times(last)).containsExactly(NOON.minusSeconds(3), NOON.minusSeconds(4));
        assertThat(last.more()).isFalse();
        assertThat(behind).isEqualTo(new HistoryPage(List.of(), false));
    }

    @Test
    @Proves("S-39")
    default void parts_of_any_size_hold_every_record_once_though_runs_land_in_between() {
        for (int size : List.of(1, 2, 3, 5, 7, 500)) {
            Domain domain = Samples.domain();
            for (int age = 0; age < 7; age++) {
                Finding.about(domain).at(NOON.minusSeconds(10L * age)).record(engine());
            }
            List<Instant> seen = new ArrayList<>();
            Optional<Instant> place = Optional.empty();
            boolean more = true;
            while (more) {
                HistoryPage part = engine().scoreHistory().page(domain, place, size);
                seen.addAll(times(part));
                more = part.more();
                place = Optional.of(seen.getLast());
                Finding.about(domain).at(NOON.plusSeconds(seen.size())).record(engine());
            }

            assertThat(seen)
                    .as("size %d", size)
                    .containsExactly(
                            NOON,
                            NOON.minusSeconds(10),
                            NOON.minusSeconds(20),
                            NOON.minusSeconds(30),
                            NOON.minusSeconds(40),
                            NOON.minusSeconds(50),
                            NOON.minusSeconds(60));
        }
    }

    private static List<Instant> times(HistoryPage page) {
        return page.records().stream()
                .map(HistoryRecord::ref)
                .map(ref -> ref.scoredAt())
                .toList();
    }
}
