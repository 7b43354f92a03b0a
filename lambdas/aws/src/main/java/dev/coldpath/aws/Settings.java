package dev.coldpath.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads settings one by one and complains once, about all that are missing or wrong. Names them, never their values:
/// some are secret.
final class Settings {
    private final Map<String, String> env;
    private final Map<String, String> read = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Settings(Map<String, String> env) {
        this.env = env;
    }

    void need(String name, Predicate<String> valid) {
        if (env.getOrDefault(name, "").isBlank()) {
            complaints.add(name + " is missing");
        } else {
            take(name, valid);
        }
    }

    void allow(String name, Predicate<String> valid) {
        if (!env.getOrDefault(name, "").isBlank()) {
            take(name, valid);
        }
    }

    /// Everything that was read, if there is nothing to complain about.
    Map<String, String> complete() {
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(complaints.stream().collect(Collectors.joining("; ", "Settings: ", "")));
        }
        return Map.copyOf(read);
    }

    private void take(String name, Predicate<String> valid) {
        String value = env.getOrDefault(name, "");
        if (valid.test(value)) {
            read.put(name, value);
        } else {
            complaints.add(name + " is not valid");
        }
    }
}
