package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.infra.Tool.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `cdk synth`, as a user types it, on a machine without credentials and without a network.
@Tag("slow")
@ExtendWith(NeedsNode.class)
class CommandLineTest {
    private static final String NOWHERE = "http://127.0.0.1:1";

    @TempDir
    private Path folder;

    @Test
    void cdk_synth_needs_neither_credentials_nor_a_network() throws Exception {
        Tool cdk =
                Tool.ofNpm("cdk").orElseGet(() -> Tool.missing("cdk is not in node_modules, so the CDK command line"));
        Path out = folder.resolve("cdk.out");

        Outcome outcome = cdk.run(
                Map.of("HOME", folder.toString(), "HTTP_PROXY", NOWHERE, "HTTPS_PROXY", NOWHERE),
                List.of(
                        "synth",
                        "--quiet",
                        "--no-version-reporting",
                        "--context=operatorContact=ops@brightloom.com",
                        "--output=" + out,
                        "--app=" + app()));

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(List.of("Data.template.json", "Service.template.json"))
                .allSatisfy(name -> assertThat(out.resolve(name))
                        .hasSameTextualContentAs(Synthesized.usual().folder().resolve(name)));
    }

    /// The app as it is compiled here; the one in `cdk.json` would build the whole checkout first.
    private String app() throws Exception {
        Path checkout = Checkout.withEmptyZips(Files.createDirectory(folder.resolve("checkout")));
        Path arguments = Files.writeString(folder.resolve("java.args"), "-cp " + System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "%s @%s %s %s".formatted(java, arguments, Main.class.getName(), checkout);
    }
}
