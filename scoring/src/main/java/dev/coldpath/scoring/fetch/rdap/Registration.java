package dev.coldpath.scoring.fetch.rdap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Ascii;
import dev.coldpath.scoring.fetch.Dates;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a registry says of one name (RFC 9083): dates and states. Who holds it is not read at all.
///
/// @param held true: the only states are a hold or a pending deletion
record Registration(Optional<Instant> registeredAt, Optional<Instant> expiresAt, boolean held) {
    private static final Set<String> HELD = Set.of("clienthold", "serverhold", "pendingdelete");

    /// Empty when this is no answer about this name.
    static Optional<Registration> read(JsonNode answer, Domain domain) {
        boolean object = answer.path("objectClassName").asText("").equals("domain");
        String name = Ascii.lower(answer.path("ldhName").asText(domain.name()));
        boolean ours = name.equals(domain.name()) || name.equals(domain + ".");
        if (!object || !ours) {
            return Optional.empty();
        }
        return Optional.of(new Registration(
                date(answer, "registration"), date(answer, "expiration"), held(answer.path("status"))));
    }

    private static Optional<Instant> date(JsonNode answer, String action) {
        for (JsonNode event : answer.path("events")) {
            if (event.path("eventAction").asText("").equalsIgnoreCase(action)) {
                return Dates.instant(event.path("eventDate").asText(""));
            }
        }
        return Optional.empty();
    }

    private static boolean held(JsonNode states) {
        Set<String> all = new HashSet<>();
        for (JsonNode state : states) {
            all.add(Ascii.lower(state.asText("")).replaceAll("[^a-z]", ""));
        }
        return !all.isEmpty() && HELD.containsAll(all);
    }
}
