package dev.coldpath.intelligence.routes.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.result.ResultLinks.Link;

/// A succeeded job's result as an answer shows it.
sealed interface ShownResult {
    /// All of it, as JSON.
    record Whole(String json) implements ShownResult {}

    /// Where to fetch it: it is too large for an answer.
    ///
    /// @param bytes of its JSON
    record Linked(Link link, int bytes) implements ShownResult {}

    /// It cannot be had any more.
    record Gone() implements ShownResult {}

    /// It cannot be had just now.
    record Unreadable() implements ShownResult {}

    /// Adds the member `result`, or the four that stand in its place.
    static void put(ObjectNode body, Whole whole) {
        body.putRawValue("result", new RawValue(whole.json()));
    }

    /// Adds the four members that stand in the result's place.
    static void put(ObjectNode body, Linked linked) {
        body.put("resultStorage", linked.link().storage())
                .put("resultUrl", linked.link().url().toString())
                .put("resultBytes", linked.bytes())
                .put("resultExpiresAt", Figures.time(linked.link().expiresAt()));
    }
}
