package dev.coldpath.scoring.fetch.sec;

import com.fasterxml.jackson.databind.JsonNode;

/// The number under which somebody files.
final class Cik {
    private Cik() {}

    /// True: an answer is about the number that was asked for. It is spelled as a number here and as ten digits there.
    static boolean same(JsonNode answered, String asked) {
        String digits = answered.asText("");
        return digits.matches("[0-9]{1,10}") && Long.parseLong(digits) == Long.parseLong(asked);
    }
}
