package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deployed is found in the checkout, or named.
class ArtefactsTest {
    @TempDir
    private Path folder;

    @Test
    void the_pipeline_is_the_files_text_and_a_zip_lies_where_maven_puts_it() throws IOException {
        Artefacts artefacts = Artefacts.of(Checkout.withEmptyZips(folder));

        assertThat(artefacts.pipeline()).isEqualTo(Files.readString(Checkout.ROOT.resolve("statemachine.asl.json")));
        assertThat(artefacts.zip("worker"))
                .isEqualTo(folder.resolve("lambdas/worker/target/coldpath-worker.zip"))
                .isRegularFile();
    }

    @Test
    void a_zip_that_was_not_built_is_named_with_the_command_that_builds_it() throws IOException {
        Artefacts artefacts = Artefacts.of(Checkout.withEmptyZips(folder));
        Files.delete(artefacts.zip("poll"));

        assertThatThrownBy(() -> artefacts.zip("poll"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("zip of poll: ")
                .hasMessageContaining("coldpath-poll.zip")
                .hasMessageContaining("./build -Dquick package");
    }

    @Test
    void a_folder_that_is_no_checkout_is_refused() {
        assertThatThrownBy(() -> Artefacts.of(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("statemachine.asl.json");
    }
}
