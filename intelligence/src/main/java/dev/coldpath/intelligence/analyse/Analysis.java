package dev.coldpath.intelligence.analyse;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The lists of a discovery, each in its order and within its cap. Numbers are not rounded.
public record Analysis(
        List<TopTag> topTags,
        List<TagPair> tagCombinations,
        List<TagRole> tagNarrativeMap,
        List<Amplifier> creators,
        List<PlatformOpportunity> platformOpportunities,
        List<TagSignal> tagSignals,
        List<NarrativeLifts> attributeLifts) {
    public enum SignalClass {
        HIGH_SIGNAL("High Signal"),
        EMERGING("Emerging"),
        ESTABLISHED("Established"),
        MODERATE("Moderate");

        private final String wire;

        SignalClass(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    public enum Role {
        SIGNATURE("Signature"),
        BRIDGE("Bridge"),
        SHARED("Shared");

        private final String wire;

        Role(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    public record TopTag(
            String tag,
            int frequency,
            double avgEngagement,
            double momentumScore,
            int platformCount,
            double engagementPremiumPct,
            SignalClass signalClass) {}

    public record TagPair(
            String tagA,
            String tagB,
            int cooccurrence,
            double avgEngagementTogether,
            double avgEngagementA,
            double avgEngagementB,
            double combinationLiftPct) {
        public String combination() {
            return "#" + tagA + " + #" + tagB;
        }
    }

    public record TagRole(
            String tag,
            int frequency,
            String dominantNarrativeId,
            String dominantNarrativeLabel,
            double exclusivity,
            Role role,
            int platformCount,
            double avgEngagement,
            double engagementPremiumPct) {}

    /// A creator as the job's rows show them.
    ///
    /// @param handle as first written in rank order
    public record Amplifier(
            long creatorId,
            String platform,
            String handle,
            OptionalLong followerCount,
            int contentCount,
            long totalEngagement,
            double avgFinalScore,
            double amplifierScore) {}

    /// How posts spread over platforms.
    ///
    /// @param distribution shares by platform, the largest first, ties by name; together 1
    public record Spread(String dominant, Map<String, Double> distribution, double concentration) {}

    public record PlatformOpportunity(
            String narrativeId,
            String narrativeLabel,
            Spread spread,
            double avgEngagement,
            double baselineEngagement,
            double engagementPremiumPct,
            double opportunityScore,
            int contentCount,
            int creatorCount) {
        public String opportunity() {
            return spread.concentration() == 1
                    ? "This narrative lives on one platform; adapt its format for the platforms where it is missing."
                    : "This narrative already spans platforms; put weight where it engages best.";
        }
    }

    public record TagSignal(
            String tag,
            int count,
            Spread spread,
            double avgEngagement,
            double baselineEngagement,
            double engagementPremiumPct,
            double opportunityScore) {}

    public record NarrativeLifts(String narrativeId, String narrativeLabel, List<Lift> lifts) {}

    public record Lift(
            String tag, double liftPct, int countWith, int countWithout, double avgWith, double avgWithout) {}
}
