package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each space is, as it is written down with every commit: `text_vector.model`, `text_vector.length`.
final class SpaceNotes {
    private static final String MODEL = ".model";
    private static final String LENGTH = ".length";

    private SpaceNotes() {}

    static Map<String, String> write(Map<VectorName, Space> spaces) {
        Map<String, String> notes = new HashMap<>();
        spaces.forEach((name, space) -> {
            notes.put(name.wire() + MODEL, space.model());
            notes.put(name.wire() + LENGTH, Integer.toString(space.length()));
        });
        return notes;
    }

    /// Nothing, when nothing was committed yet.
    static Map<VectorName, Space> read(@Nullable Iterable<Map.Entry<String, String>> commit) {
        Map<String, String> notes = new HashMap<>();
        if (commit != null) {
            commit.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        Map<VectorName, Space> spaces = new EnumMap<>(VectorName.class);
        for (VectorName name : VectorName.values()) {
            String model = notes.get(name.wire() + MODEL);
            String length = notes.get(name.wire() + LENGTH);
            if (model != null && length != null) {
                spaces.put(name, new Space(model, Integer.parseInt(length)));
            }
        }
        return Map.copyOf(spaces);
    }
}
