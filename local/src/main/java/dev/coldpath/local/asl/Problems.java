package dev.coldpath.local.asl;

import java.util.ArrayList;
import java.util.List;

/// Everything that is wrong with a file, so that its author is told once.
final class Problems {
    private final List<String> found = new ArrayList<>();

    void add(String owner, String field, String what) {
        found.add(owner + ": " + (field.isEmpty() ? "" : field + ": ") + what);
    }

    boolean any() {
        return !found.isEmpty();
    }

    void complain() {
        if (any()) {
            throw new IllegalArgumentException(String.join("; ", found));
        }
    }
}
