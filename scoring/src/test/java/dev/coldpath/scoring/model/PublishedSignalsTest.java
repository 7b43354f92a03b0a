package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.score.Signals;
import java.math.BigDecimal;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/// What is published about the model is what the model does.
class PublishedSignalsTest {
    /// A line for each version of the manifest, the newest last. A changed manifest gets a new version and a new line,
    /// and no line is ever changed: readers tell manifests apart by their versions.
    private static final String VERSIONS = """
            2026-11-25 2c8195ff58ee48d9b5e739d8846858365ec1c5dafdf409bfddd7ead2941230dc
            2026-11-26 cfd31639f2af5e7b750f0a748edd4e830040b0aa2666ecfa60bddc50d72e5402
            """;

    private static final RecursiveComparisonConfiguration WEIGHTS_AS_NUMBERS =
            RecursiveComparisonConfiguration.builder()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .build();

    /// Proves S-48.
    @Test
    void the_published_signals_are_those_of_the_manifest_in_its_order() {
        Manifest manifest = Manifest.builtIn();

        assertThat(Signals.builtIn().version()).isEqualTo(manifest.version());
        assertThat(Signals.builtIn().signals())
                .usingRecursiveFieldByFieldElementComparator(WEIGHTS_AS_NUMBERS)
                .containsExactlyElementsOf(manifest.signals().stream()
                        .map(PublishedSignalsTest::published)
                        .toList());
    }

    @Test
    void a_changed_manifest_has_another_version() {
        Manifest manifest = Manifest.builtIn();

        assertThat(VERSIONS.lines().map(line -> line.substring(0, 10))).doesNotHaveDuplicates();
        assertThat(VERSIONS.lines().toList().getLast()).isEqualTo(manifest.version() + " " + manifest.hash());
    }

    private static Signals.Signal published(Signal signal) {
        return new Signals.Signal(
                signal.key(),
                signal.label(),
                signal.bucket().wire(),
                signal.category(),
                BigDecimal.valueOf(signal.weight()),
                signal.actionability().wire(),
                signal.description());
    }
}
