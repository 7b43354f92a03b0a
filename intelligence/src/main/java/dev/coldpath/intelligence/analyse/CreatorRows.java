package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// A creator and their rows, in the order of all rows. Handles are one whatever their letter case.
///
/// @param handle as first written
public record CreatorRows(String platform, String handle, List<Row> rows) {
    /// The creators of these rows, as they first appear. Rows without a handle are nobody's.
    public static List<CreatorRows> of(List<Row> rows) {
        Map<String, CreatorRows> creators = new LinkedHashMap<>();
        for (Row row : rows) {
            row.item()
                    .author()
                    .handle()
                    .ifPresent(handle -> creators.computeIfAbsent(
                                    key(row.item().platform(), handle),
                                    _ -> new CreatorRows(row.item().platform(), handle, new ArrayList<>()))
                            .rows()
                            .add(row));
        }
        return List.copyOf(creators.values());
    }

    /// The same for two spellings of one creator, different for two creators.
    public static String key(String platform, String handle) {
        return platform + ":" + handle.toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(platform, handle);
    }

    public long id() {
        return CreatorId.of(platform, handle);
    }

    /// How many follow, by the first row that knows.
    OptionalLong followers() {
        return rows.stream()
                .map(row -> row.item().author().followers())
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }
}
