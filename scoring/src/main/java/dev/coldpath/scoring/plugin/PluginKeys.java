package dev.coldpath.scoring.plugin;

import java.util.Map;
import java.util.TreeMap;

/// The keys that one plug-in asked for. They show nowhere but where they are asked for by name.
public final class PluginKeys {
    private final Map<String, String> values;

    PluginKeys(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /// Asking for one that the manifest does not name is a defect.
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("plug-in keys: " + name + " is not in the manifest");
        }
        return value;
    }

    @Override
    public String toString() {
        return "PluginKeys" + values.keySet();
    }
}
