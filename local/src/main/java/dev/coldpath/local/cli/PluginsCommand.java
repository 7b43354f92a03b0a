package dev.coldpath.local.cli;

import dev.coldpath.local.PluginFolder;
import dev.coldpath.scoring.plugin.Plugin;
import dev.coldpath.scoring.plugin.PluginManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coldpath plugins`: the operator's own sources, and what those that are off still need.
@Command(
        name = "plugins",
        description = "List the sources in the folder that COLDPATH_PLUGINS names, their terms, and what is to be set"
                + " before each takes part.",
        mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {
    private final Map<String, String> env;

    @Spec
    CommandSpec spec;

    /// Takes the environment of the command.
    PluginsCommand(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Plugin> all = PluginFolder.plugins(env).all();
        if (all.isEmpty()) {
            out.println("There are none.");
        }
        all.forEach(plugin -> out.println(text(plugin)));
        out.flush();
        return 0;
    }

    private static String text(Plugin plugin) {
        PluginManifest manifest = plugin.manifest();
        return """
                %s: %s
                  facts        %s
                  terms        %s%s
                  attribution  %s""".formatted(
                        manifest.id(),
                        state(plugin),
                        manifest.group().wire(),
                        manifest.licence(),
                        manifest.commercialOk() ? "" : " (no commercial use)",
                        manifest.attribution());
    }

    private static String state(Plugin plugin) {
        return switch (plugin) {
            case Plugin.On _ -> "on";
            case Plugin.Off(PluginManifest _, List<String> wanting) -> "off until set: " + String.join(", ", wanting);
        };
    }
}
