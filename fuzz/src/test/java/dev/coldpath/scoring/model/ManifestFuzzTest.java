package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/// Proves X-10: manifests of the model, as an operator hands one in.
class ManifestFuzzTest {
    @Test
    void any_bytes_are_a_manifest_or_refused_with_a_reason() {
        Fuzzing.feed("manifest", input -> {
            try {
                assertThat(Manifest.parse(input).signals()).hasSize(Manifest.SIGNALS);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }
}
