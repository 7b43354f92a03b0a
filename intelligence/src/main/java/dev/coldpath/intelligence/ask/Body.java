package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The result of reading a submit's body.
public sealed interface Body {
    /// One JSON object.
    record Read(ObjectNode object) implements Body {}

    /// No such object, and why, in the contract's words.
    record Unreadable(String text) implements Body {}
}
