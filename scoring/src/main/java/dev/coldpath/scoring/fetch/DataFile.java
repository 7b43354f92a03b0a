package dev.coldpath.scoring.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A file of facts beside the class that uses them: lines of `name: value, value`, with `#` before remarks. A name may
/// come again; its values add up.
public record DataFile(Map<String, List<String>> entries) {
    public DataFile {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// One value and the name it stands under.
    public record Entry(String name, String value) {}

    public static DataFile beside(Class<?> user, String file) {
        try (InputStream stream = user.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("data file " + file + ": missing beside " + user.getName());
            }
            return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file + ": unreadable", e);
        }
    }

    /// The values of one name; none when there is no such name.
    public List<String> of(String name) {
        return entries.getOrDefault(name, List.of());
    }

    /// Every value with its name, in the order of the file.
    public Stream<Entry> stream() {
        return entries.entrySet().stream()
                .flatMap(line -> line.getValue().stream().map(value -> new Entry(line.getKey(), value)));
    }

    static DataFile parse(String file, String text) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        text.lines()
                .map(DataFile::withoutRemark)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon < 1) {
                        throw new IllegalStateException("data file " + file + ": no name in: " + line);
                    }
                    entries.merge(
                            line.substring(0, colon).strip(), values(line.substring(colon + 1)), DataFile::joined);
                });
        return new DataFile(entries);
    }

    private static String withoutRemark(String line) {
        return line.startsWith("#") ? "" : line.strip();
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
