package dev.coldpath.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The document's two forms. With `-Dcoldpath.openapi.write=true` the second is first made anew.
class OpenApiTest {
    private static final Path JSON = Path.of(System.getProperty("coldpath.root"), "docs", "openapi.json");

    @Test
    @Proves("X-24")
    void the_json_says_what_the_yaml_says() throws IOException {
        String wanted = OpenApi.read().json() + "\n";
        if (Boolean.getBoolean("coldpath.openapi.write")) {
            Files.writeString(JSON, wanted);
        }

        assertThat(Files.readString(JSON).equals(wanted))
                .as("docs/openapi.json is that of another docs/openapi.yaml; CONTRIBUTING.md says how it is made anew")
                .isTrue();
    }
}
