package dev.coldpath.scoring.fetch;

import java.util.Locale;
import java.util.Map;

/// The operator's statement that the terms of a source or of a data set are accepted: the setting `ACK_<NAME>`, when
/// it says `true`.
public final class Acknowledgement {
    private Acknowledgement() {}

    /// What the setting is called, such as `ACK_TRANCO`.
    public static String setting(String name) {
        return "ACK_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Whether it was given.
    ///
    /// @param settings names and values, as an environment holds them
    public static boolean given(String name, Map<String, String> settings) {
        return "true".equals(settings.get(setting(name)));
    }
}
