package dev.coldpath.intelligence.narrative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A narrative that was computed ahead of time, with all that its page shows.
///
/// @param members by relevance, the highest first, ties by uuid
/// @param creators fifty at most, by amplifier score
public record StoredNarrative(
        Cluster cluster, List<Member> members, List<Poster> creators, List<Platform> platforms, List<Twins> twins) {
    /// What lists show of it.
    public record Cluster(
            long id,
            Window window,
            Instant from,
            Instant to,
            String label,
            String summary,
            double momentumScore,
            double emergingScore,
            double trendScore,
            int contentCount,
            int creatorCount,
            int platformCount,
            long totalEngagement,
            List<String> topTags,
            Optional<UUID> representative,
            ObjectNode scoreBreakdown,
            Instant computedAt) {}

    public record Member(UUID item, double relevance, boolean representative) {}

    public record Poster(
            long id,
            String platform,
            String handle,
            int contentCount,
            long totalEngagement,
            double amplifierScore,
            OptionalLong followerCount,
            Optional<Instant> firstSeenAt) {}

    public record Platform(String name, int contentCount, long totalEngagement) {}

    /// Items that are the same thing.
    ///
    /// @param canonical the one that the others name
    /// @param members all of them, the canonical one first
    public record Twins(UUID canonical, List<UUID> members) {}
}
