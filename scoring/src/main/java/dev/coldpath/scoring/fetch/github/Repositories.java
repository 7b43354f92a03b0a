package dev.coldpath.scoring.fetch.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An organisation's own public repositories, those pushed last first. Forks are somebody else's work, and what is
/// archived rests.
///
/// @param stars on all of them together
/// @param active how many were pushed to lately
record Repositories(long stars, int active) {
    private static final Duration LATELY = Duration.ofDays(90);

    /// Empty when this is no list of repositories.
    static Optional<Repositories> read(JsonNode list, Instant now) {
        if (!list.isArray()) {
            return Optional.empty();
        }
        long stars = 0;
        int active = 0;
        for (JsonNode each : list) {
            if (!each.path("fork").asBoolean(false)) {
                stars += Math.max(0, each.path("stargazers_count").asInt(0));
                active += !each.path("archived").asBoolean(false) && pushedLately(each, now) ? 1 : 0;
            }
        }
        return Optional.of(new Repositories(stars, active));
    }

    private static boolean pushedLately(JsonNode repository, Instant now) {
        return Dates.instant(repository.path("pushed_at").asText(""))
                .filter(at -> at.isAfter(now.minus(LATELY)))
                .isPresent();
    }
}
