package dev.coldpath.scoring.fetch.attention;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Links;
import java.time.Instant;
import java.util.OptionalInt;

/// Stories that link to a company's own site.
final class Stories {
    private Stories() {}

    /// How many there are since then; empty when this is no list of stories. The search finds addresses that merely
    /// resemble the domain, so each story's address is looked at.
    static OptionalInt count(JsonNode answer, Domain domain, Instant since) {
        JsonNode hits = answer.path("hits");
        if (!hits.isArray()) {
            return OptionalInt.empty();
        }
        int count = 0;
        for (JsonNode hit : hits) {
            boolean recent = hit.path("created_at_i").asLong(0) >= since.getEpochSecond();
            count += recent && leadsTo(domain, hit.path("url").asText("")) ? 1 : 0;
        }
        return OptionalInt.of(count);
    }

    private static boolean leadsTo(Domain domain, String url) {
        return Links.absolute(url).flatMap(Links::owner).filter(domain::equals).isPresent();
    }
}
