package dev.coldpath.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What callers note on a job for themselves. It is shown with the job and sent with its end, and is no part of the
/// question: whoever joins a job, or gets a stored answer, notes nothing.
public record Metadata(Map<String, String> entries) {
    private static final int MOST = 16;
    /// As JSON in UTF-8, which is how it is kept and told.
    private static final int MOST_BYTES = 512;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

    // behind what it is measured with
    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        if (!fits(entries)) {
            throw new IllegalArgumentException("metadata: more than " + MOST + " entries or " + MOST_BYTES + " bytes");
        }
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /// Empty: there is too much of it.
    public static Optional<Metadata> of(Map<String, String> entries) {
        return fits(entries) ? Optional.of(new Metadata(entries)) : Optional.empty();
    }

    private static boolean fits(Map<String, String> entries) {
        return entries.size() <= MOST && text(entries).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    public boolean none() {
        return entries.isEmpty();
    }

    /// The storage form: one line, empty where there is nothing.
    public String text() {
        return none() ? "" : text(entries);
    }

    private static String text(Map<String, String> entries) {
        try {
            return JSON.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata: it cannot be written", e);
        }
    }

    /// Reads what [#text] wrote.
    public static Metadata read(String text) {
        try {
            return text.isEmpty() ? NONE : new Metadata(JSON.readValue(text, ENTRIES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata: not what was written", e);
        }
    }
}
