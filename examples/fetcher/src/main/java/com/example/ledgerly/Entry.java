package com.example.ledgerly;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import java.util.Optional;
import java.util.OptionalDouble;

/// What Ledgerly says of one company. It also names officers, who are not read at all.
///
/// @param raised US dollars of the last three years
record Entry(OptionalDouble employees, OptionalDouble raised) {
    /// Empty when this is no entry of this company.
    static Optional<Entry> read(JsonNode answer, Domain domain) {
        boolean ours = answer.path("domain").asText("").equals(domain.name());
        return ours
                ? Optional.of(new Entry(number(answer, "employees"), number(answer, "raised_usd_36m")))
                : Optional.empty();
    }

    /// A number that can be one; a text or a negative one says nothing.
    private static OptionalDouble number(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        return value.isNumber() && value.doubleValue() >= 0
                ? OptionalDouble.of(value.doubleValue())
                : OptionalDouble.empty();
    }
}
