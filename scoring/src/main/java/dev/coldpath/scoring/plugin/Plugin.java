package dev.coldpath.scoring.plugin;

import java.util.List;

/// A plug-in as this deployment has it, on or off.
public sealed interface Plugin {
    PluginManifest manifest();

    /// It takes part.
    record On(PluginManifest manifest, SourcePlugin source, PluginKeys keys) implements Plugin {}

    /// It makes no call.
    ///
    /// @param wanting the settings it waits for, such as `ACK_LEDGERLY=true`
    record Off(PluginManifest manifest, List<String> wanting) implements Plugin {
        public Off {
            wanting = List.copyOf(wanting);
        }
    }
}
