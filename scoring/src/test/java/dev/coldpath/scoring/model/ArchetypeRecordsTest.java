package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The archetypes as a run sees them through the fetchers that are built, up to the whole record. Proves E-35 and E-36.
class ArchetypeRecordsTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Archetype> archetypes = Archetype.all();

    /// In whatever order the snapshots arrive.
    @TestFactory
    Stream<DynamicTest> what_a_run_stores_of_an_archetype_stays_the_same_byte_for_byte() {
        return archetypes.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Fixture fixture = Sighting.of(each);
                    List<Snapshot> shuffled = new ArrayList<>(fixture.current());
                    Collections.shuffle(shuffled, new Random(7));
                    String text = Golden.text(fixture.score());
                    GoldenTest.leave("archetypes/" + each.slug(), text);

                    assertThat(text).isEqualTo(GoldenTest.expected("archetypes/" + each.slug()));
                    assertThat(Golden.text(Model.score(
                                    new Snapshots(fixture.domain(), shuffled, List.of()),
                                    Judged.MANIFEST,
                                    fixture.asOf())))
                            .isEqualTo(text);
                }));
    }

    @Test
    void what_a_run_sees_reads_back_as_what_the_archetype_was_given() {
        for (Archetype each : archetypes) {
            Fixture fixture = Sighting.of(each);
            Snapshots snapshots = fixture.snapshots();
            Findings findings = Findings.of(Judged.MANIFEST, snapshots, new Facts(snapshots, fixture.asOf()));

            for (String signal : Sighting.readable()) {
                Archetype.Given given = each.given().get(signal);
                if (given != null && given.quality() > 0.4 && findings.of(signal) instanceof Known known) {
                    assertThat(known.raw()).as("%s: %s", each.name(), signal).isCloseTo(given.raw(), offset(1e-6));
                }
            }
        }
    }

    /// Proves E-30.
    @Test
    void one_source_out_of_reach_and_carried_forward_moves_no_record_by_more_than_a_point_and_a_half() {
        int compared = 0;
        for (Archetype each : archetypes) {
            Fixture fixture = Sighting.of(each);
            if (!(fixture.score() instanceof Scored whole)) {
                continue;
            }
            for (FetcherId fetcher :
                    fixture.current().stream().map(Snapshot::fetcher).toList()) {
                // where most of the evidence is lost at once there is no record to compare
                if (fixture.seenBefore(WEEK).with(fetcher, Status.TIMEOUT).score() instanceof Scored carried) {
                    assertThat(Archetype.points(carried.composition()))
                            .as("%s without %s", each.name(), fetcher)
                            .isCloseTo(Archetype.points(whole.composition()), offset(1.5 + 1e-9));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(archetypes.size());
    }
}
