package dev.coldpath.scoring.plugin;

import dev.coldpath.scoring.fetch.Acknowledgement;
import dev.coldpath.scoring.model.Group;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.util.List;
import java.util.regex.Pattern;

/// What an operator has to know about a source before using it.
///
/// @param group what kind of facts it has
/// @param envKeys the settings that hold its keys, such as `LEDGERLY_KEY`
/// @param licence of its data, or the terms in a few words
/// @param attribution how its publisher wants to be named
/// @param commercialOk false: its terms forbid commercial use
/// @param termsAckRequired true: it stays off until the operator says that its terms are accepted
public record PluginManifest(
        FetcherId id,
        Group group,
        List<String> envKeys,
        String licence,
        String attribution,
        boolean commercialOk,
        boolean termsAckRequired) {
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

    public PluginManifest {
        envKeys = List.copyOf(envKeys);
        for (String key : envKeys) {
            if (!SETTING.matcher(key).matches()) {
                throw new IllegalArgumentException("plug-in " + id + ": not a name of a setting: " + key);
            }
        }
        if (licence.isBlank() || attribution.isBlank()) {
            throw new IllegalArgumentException("plug-in " + id + ": it names no licence or no attribution");
        }
    }

    /// The setting that says, by being `true`, that the terms are accepted.
    public String acknowledgement() {
        return Acknowledgement.setting(id.name());
    }
}
