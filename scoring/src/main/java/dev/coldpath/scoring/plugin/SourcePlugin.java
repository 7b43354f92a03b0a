package dev.coldpath.scoring.plugin;

import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;

/// A source that is not part of this build, found by [java.util.ServiceLoader].
///
/// Its observations are named `<id>.<signal>`, as `ledgerly.headcount_estimate`, and hold the signal's raw value. They
/// fill signals that no other source could see, and count as mild evidence; keys of others are refused.
public interface SourcePlugin {
    PluginManifest manifest();

    /// What it asks. Asked for once, and only while it is on.
    Inquiry inquiry(Means means, PluginKeys keys);
}
