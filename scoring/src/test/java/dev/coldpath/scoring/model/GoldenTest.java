package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whole outcomes, byte for byte. What a run came to is left in `target/golden`, to be looked at and copied when a
/// change is meant.
class GoldenTest {
    static final List<String> SCORED = List.of(
            "growing-saas",
            "old-manufacturer",
            "corner-bakery",
            "slow-registry",
            "slow-registry-known",
            "moved-house",
            "script-only",
            "giant",
            "joined-saas",
            "two-namesakes",
            "busy-hour",
            "filed-bank",
            "private-round");
    static final List<String> NOT_SCORED =
            List.of("no-such-domain", "parked", "landing-page", "thin", "closed-to-robots", "dead-site");

    @TestFactory
    Stream<DynamicTest> what_a_run_stores_of_a_made_up_company_stays_the_same_byte_for_byte() {
        return Stream.concat(SCORED.stream(), NOT_SCORED.stream())
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = Golden.text(Fixture.named(name).score());
                    leave(name, text);

                    assertThat(text).isEqualTo(expected(name));
                }));
    }

    /// Proves E-35: neither the language, nor the place, nor the order of arrival shows in a record.
    @Test
    void a_turkish_machine_elsewhere_stores_the_same_bytes_from_shuffled_snapshots() {
        Locale language = Locale.getDefault();
        TimeZone place = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            for (String name : SCORED) {
                Fixture fixture = Fixture.named(name);
                var shuffled = new ArrayList<>(fixture.current());
                Collections.shuffle(shuffled, new Random(7));

                Snapshots snapshots = new Snapshots(fixture.domain(), shuffled, fixture.earlier());

                assertThat(Golden.text(Model.score(snapshots, Manifest.builtIn(), fixture.asOf())))
                        .as(name)
                        .isEqualTo(expected(name));
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(place);
        }
    }

    static String expected(String name) {
        String resource = "/golden/" + name + ".record.json";
        try (InputStream file = GoldenTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    static void leave(String name, String text) throws IOException {
        Path file = Path.of("target", "golden", name + ".record.json");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
