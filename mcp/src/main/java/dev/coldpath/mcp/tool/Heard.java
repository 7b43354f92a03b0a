package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/// The answer of the service.
sealed interface Heard {
    record Fine(JsonNode body) implements Heard {}

    /// An HTTP status that is no success.
    record Refused(int status, String words) implements Heard {}

    /// Nothing, or nothing that could be read.
    record Silent(String words) implements Heard {}

    /// A success read on; everything else told as it is.
    default ToolAnswer whenFine(Function<JsonNode, ToolAnswer> next) {
        return switch (this) {
            case Fine(JsonNode body) -> next.apply(body);
            case Refused(int _, String words) -> new ToolAnswer.Trouble(words);
            case Silent(String words) -> new ToolAnswer.Trouble(words);
        };
    }
}
