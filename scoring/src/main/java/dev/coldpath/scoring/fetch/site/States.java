package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the two letters of one of the United States that somebody wrote as letters or by its name.
final class States {
    private static final Map<String, String> CODES = DataFile.beside(States.class, "states.txt").stream()
            .flatMap(state ->
                    Stream.of(Map.entry(key(state.name()), state.name()), Map.entry(key(state.value()), state.name())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private States() {}

    static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(key(text)));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(".", "");
    }
}
