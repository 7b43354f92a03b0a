package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.scoring.plugin.Plugin;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jars that an operator put into a folder.
class PluginFolderTest {
    @TempDir
    Path folder;

    @Test
    @Proves("E-50")
    void a_jar_in_the_folder_is_off_until_its_terms_are_accepted() throws IOException {
        PluginJar.write(folder.resolve("almanac.jar"), "almanac", "Almanac");

        Map<String, String> env = Map.of(PluginFolder.SETTING, folder.toString());
        Map<String, String> accepted =
                Map.of(PluginFolder.SETTING, folder.toString(), "ACK_ALMANAC", "true", "ALMANAC_KEY", "key");

        assertThat(PluginFolder.plugins(env).all())
                .singleElement()
                .isInstanceOfSatisfying(
                        Plugin.Off.class,
                        off -> assertThat(off.wanting()).containsExactly("ACK_ALMANAC=true", "ALMANAC_KEY"));
        assertThat(PluginFolder.plugins(accepted).all()).singleElement().isInstanceOf(Plugin.On.class);
    }

    @Test
    void without_a_folder_or_with_an_empty_one_there_are_none() {
        assertThat(PluginFolder.plugins(Map.of()).all()).isEmpty();
        assertThat(PluginFolder.plugins(Map.of(PluginFolder.SETTING, " ")).all())
                .isEmpty();
        assertThat(PluginFolder.plugins(Map.of(PluginFolder.SETTING, folder.toString()))
                        .all())
                .isEmpty();
    }

    @Test
    void what_cannot_be_used_is_told_in_a_sentence() throws IOException {
        String missing = folder.resolve("missing").toString();
        assertThatThrownBy(() -> PluginFolder.plugins(Map.of(PluginFolder.SETTING, missing)))
                .isInstanceOf(Unusable.class)
                .hasMessage("COLDPATH_PLUGINS is not a folder that can be read: " + missing);

        PluginJar.write(folder.resolve("taken.jar"), "rdap", "Taken");
        assertThatThrownBy(() -> PluginFolder.plugins(Map.of(PluginFolder.SETTING, folder.toString())))
                .isInstanceOf(Unusable.class)
                .hasMessageEndingWith("plug-in rdap: another source has this name");

        Files.delete(folder.resolve("taken.jar"));
        PluginJar.naming(folder.resolve("hollow.jar"), "org.nowhere.Absent");
        assertThatThrownBy(() -> PluginFolder.plugins(Map.of(PluginFolder.SETTING, folder.toString())))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("org.nowhere.Absent");
    }
}
