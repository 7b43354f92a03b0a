package dev.coldpath.scoring.rescore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.pipeline.MemorySnapshots;
import dev.coldpath.scoring.rescore.NewestRecords.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves E-48 as far as numbers go: there is no way out of this package.
class RescoreTest {
    private static final JobId RUN = JobId.of("01900000-0000-7000-8000-000000000001");
    private static final List<String> COMPANIES =
            List.of("growing-saas", "old-manufacturer", "corner-bakery", "slow-registry-known", "giant");

    private final MemorySnapshots snapshots = new MemorySnapshots();
    private final List<Recorded> records = new ArrayList<>();

    @Test
    void under_the_same_manifest_nothing_moves() {
        COMPANIES.forEach(this::scored);

        List<Difference> differences = rescore(Manifest.builtIn());

        assertThat(differences)
                .hasSize(COMPANIES.size())
                .allSatisfy(each -> assertThat(each)
                        .isInstanceOfSatisfying(
                                Difference.Scored.class,
                                scored -> assertThat(scored.moved()).isZero()));
        assertThat(new DifferenceReport("same", differences).passes()).isTrue();
    }

    @Test
    void another_manifest_moves_what_it_weighs_otherwise() throws IOException {
        COMPANIES.forEach(this::scored);
        Manifest other = changed(
                "{\"key\": \"team_structure\", \"weight\": 25}", "{\"key\": \"team_structure\", \"weight\": 45}",
                "{\"key\": \"market_position\", \"weight\": 30}", "{\"key\": \"market_position\", \"weight\": 10}");

        List<Difference> differences = rescore(other);

        assertThat(differences)
                .filteredOn(each -> each instanceof Difference.Scored scored && scored.moved() != 0)
                .isNotEmpty();
        assertThat(new DifferenceReport(other.version(), differences).text()).contains(" → ");
    }

    @Test
    void a_record_whose_snapshots_are_gone_is_not_guessed_at() {
        Fixture company = Fixture.named("growing-saas");
        records.add(recorded(company));

        assertThat(rescore(Manifest.builtIn())).containsExactly(new Difference.Unknown(company.domain()));
    }

    @Test
    void every_record_is_visited_once_whatever_the_pages() {
        COMPANIES.forEach(this::scored);
        List<Long> progress = new ArrayList<>();

        new Rescore(this::page, snapshots, Manifest.builtIn()).run(progress::add);

        assertThat(progress).containsExactly(2L, 4L, 5L);
    }

    @Test
    void a_manifest_that_moves_much_is_held_back() {
        List<Difference> differences = List.of(
                new Difference.Scored(new Domain("a.com"), new Tenths(500), new Tenths(530)),
                new Difference.Scored(new Domain("b.com"), new Tenths(610), new Tenths(640)),
                new Difference.Lost(new Domain("c.com"), new Tenths(450), "evidence"),
                new Difference.Unknown(new Domain("d.com")));

        DifferenceReport report = new DifferenceReport("2026-12-01", differences);

        assertThat(report.passes()).isFalse();
        assertThat(report.text())
                .contains("2 compared, 1 lost, 1 with snapshots that are gone")
                .contains("median move      3.0 (at most 2.0): MISSED")
                .contains("ratings changed  0.0 % (at most 10 %): met")
                .contains("order, tau       1.000 (at least 0.950): met")
                .contains("records lost     1 (none): MISSED")
                .contains("a.com", "c.com                            45.0 → no record: evidence")
                .endsWith("The change does not pass its gates.");
    }

    @Test
    void of_nothing_nothing_is_concluded() {
        assertThat(new DifferenceReport("x", List.of()).passes()).isFalse();
    }

    private void scored(String name) {
        Fixture company = Fixture.named(name);
        company.current().forEach(snapshots::put);
        company.earlier().forEach(snapshots::put);
        records.add(recorded(company));
    }

    private static Recorded recorded(Fixture company) {
        Scored scored = (Scored) company.score();
        return new Recorded(scored.row(RUN, Optional.empty()), scored.explanation());
    }

    private List<Difference> rescore(Manifest manifest) {
        return new Rescore(this::page, snapshots, manifest).run(_ -> {});
    }

    /// Small ones, so that there are several.
    private List<Recorded> page(Optional<Domain> after, int most) {
        assertThat(most).isPositive();
        return records.stream()
                .sorted(Comparator.comparing(
                        record -> record.row().ref().domain().name()))
                .filter(record -> after.isEmpty()
                        || record.row()
                                        .ref()
                                        .domain()
                                        .name()
                                        .compareTo(after.get().name())
                                > 0)
                .limit(2)
                .toList();
    }

    private static Manifest changed(String... replacements) throws IOException {
        String text;
        try (InputStream file = Manifest.class.getResourceAsStream("manifest-v1.json")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Manifest.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
