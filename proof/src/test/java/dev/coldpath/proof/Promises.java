package dev.coldpath.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The promises in the order of the page that says what they are: a row of a table for each.
record Promises(List<Promise> all) {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| *((?:core )?[A-Z]-\\d+) *\\|(.*)\\|[ \\t]*$");

    /// @param sentence what is promised, in our own words
    record Promise(String id, String sentence) {}

    static Promises of(String page) {
        return new Promises(ROW.matcher(page)
                .results()
                .map(row -> new Promise(row.group(1), row.group(2).strip()))
                .toList());
    }

    List<String> ids() {
        return all.stream().map(Promise::id).toList();
    }

    /// Those that say nothing, or nothing that ends.
    Set<String> unsaid() {
        Set<String> unsaid = new TreeSet<>();
        all.stream().filter(promise -> !promise.sentence().endsWith(".")).forEach(promise -> unsaid.add(promise.id()));
        return unsaid;
    }
}
