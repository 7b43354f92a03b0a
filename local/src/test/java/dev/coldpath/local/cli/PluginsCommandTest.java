package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.PluginFolder;
import dev.coldpath.local.PluginJar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PluginsCommandTest {
    @TempDir
    Path folder;

    @Test
    void each_source_is_listed_with_its_terms_and_what_is_still_to_be_set() throws IOException {
        PluginJar.write(folder.resolve("almanac.jar"), "almanac", "Almanac");

        assertThat(list(Map.of())).isEqualToNormalizingNewlines("""
                almanac: off until set: ACK_ALMANAC=true, ALMANAC_KEY
                  facts        web
                  terms        vendor terms (no commercial use)
                  attribution  Data by Almanac
                """);
        assertThat(list(Map.of("ACK_ALMANAC", "true", "ALMANAC_KEY", "s3cret")))
                .startsWith("almanac: on")
                .doesNotContain("s3cret");
    }

    @Test
    void none_are_listed_where_there_are_none() {
        assertThat(list(Map.of())).isEqualToNormalizingNewlines("There are none.\n");
    }

    private String list(Map<String, String> settings) {
        Map<String, String> env = new HashMap<>(settings);
        env.put(PluginFolder.SETTING, folder.toString());
        StringWriter out = new StringWriter();
        int code = new CommandLine(new PluginsCommand(env))
                .setOut(new PrintWriter(out, true))
                .execute();
        assertThat(code).isZero();
        return out.toString();
    }
}
