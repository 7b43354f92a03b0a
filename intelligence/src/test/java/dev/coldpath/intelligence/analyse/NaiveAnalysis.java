package dev.coldpath.intelligence.analyse;

import static dev.coldpath.intelligence.analyse.Naive.engagement;
import static dev.coldpath.intelligence.analyse.Naive.finalScore;
import static dev.coldpath.intelligence.analyse.Naive.first;
import static dev.coldpath.intelligence.analyse.Naive.mean;
import static dev.coldpath.intelligence.analyse.Naive.platforms;
import static dev.coldpath.intelligence.analyse.Naive.spread;
import static dev.coldpath.intelligence.analyse.Naive.tagsIn;
import static dev.coldpath.intelligence.analyse.Naive.where;
import static dev.coldpath.intelligence.analyse.Naive.with;

import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.analyse.Analysis.Lift;
import dev.coldpath.intelligence.analyse.Analysis.NarrativeLifts;
import dev.coldpath.intelligence.analyse.Analysis.PlatformOpportunity;
import dev.coldpath.intelligence.analyse.Analysis.Role;
import dev.coldpath.intelligence.analyse.Analysis.SignalClass;
import dev.coldpath.intelligence.analyse.Analysis.Spread;
import dev.coldpath.intelligence.analyse.Analysis.TagPair;
import dev.coldpath.intelligence.analyse.Analysis.TagRole;
import dev.coldpath.intelligence.analyse.Analysis.TagSignal;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// The lists of a discovery as one reads their rules, without a thought for speed: every figure is looked up in all
/// rows again.
record NaiveAnalysis(List<Row> rows, List<Narrative> narratives) {
    Analysis analysis() {
        return new Analysis(topTags(), pairs(), roles(), creators(), opportunities(), signals(), lifts());
    }

    private List<TopTag> topTags() {
        List<String> candidates = tagsIn(rows, 2);
        if (candidates.size() < 5) {
            candidates = tagsIn(rows, 1);
        }
        int[] frequencies = candidates.stream()
                .mapToInt(tag -> with(rows, tag).size())
                .sorted()
                .toArray();
        double greatest = candidates.stream().mapToDouble(this::momentum).max().orElse(0);
        List<TopTag> tags = new ArrayList<>();
        for (String tag : candidates) {
            List<Row> carriers = with(rows, tag);
            int f = frequencies[(int) Math.ceil(0.75 * frequencies.length) - 1];
            double premium = premium(mean(carriers));
            double momentum = greatest == 0 ? 0 : momentum(tag) / greatest;
            tags.add(new TopTag(
                    tag,
                    carriers.size(),
                    mean(carriers),
                    momentum,
                    platforms(carriers).size(),
                    premium,
                    signal(carriers.size() >= f, premium >= 20)));
        }
        tags.sort(Comparator.comparingDouble((TopTag tag) -> -tag.momentumScore())
                .thenComparingInt(tag -> -tag.frequency())
                .thenComparing(TopTag::tag));
        return first(tags, 30);
    }

    private static SignalClass signal(boolean often, boolean lifted) {
        if (often && lifted) {
            return SignalClass.HIGH_SIGNAL;
        }
        if (lifted) {
            return SignalClass.EMERGING;
        }
        return often ? SignalClass.ESTABLISHED : SignalClass.MODERATE;
    }

    private double momentum(String tag) {
        List<Row> carriers = with(rows, tag);
        return StrictMath.log1p(carriers.size())
                * Math.max(0, 1 + premium(mean(carriers)) / 100)
                * Math.sqrt(platforms(carriers).size());
    }

    private List<TagPair> pairs() {
        List<String> tags = first(tagsIn(rows, 1), 100);
        List<TagPair> pairs = new ArrayList<>();
        for (String a : tags) {
            for (String b : tags) {
                List<Row> together = with(with(rows, a), b);
                if (a.compareTo(b) < 0 && together.size() >= 3) {
                    double onlyA =
                            mean(where(with(rows, a), row -> !row.item().tags().contains(b)));
                    double onlyB =
                            mean(where(with(rows, b), row -> !row.item().tags().contains(a)));
                    double max = Math.max(onlyA, onlyB);
                    double lift = max == 0 ? 0 : (mean(together) - max) / max * 100;
                    pairs.add(new TagPair(a, b, together.size(), mean(together), onlyA, onlyB, lift));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((TagPair pair) -> -pair.combinationLiftPct())
                .thenComparingInt(pair -> -pair.cooccurrence())
                .thenComparing(TagPair::combination));
        return first(pairs, 20);
    }

    private List<TagRole> roles() {
        List<Row> told = where(
                rows, row -> narratives.stream().anyMatch(each -> each.rows().contains(row)));
        List<TagRole> roles = new ArrayList<>();
        for (String tag : tagsIn(told, 3)) {
            List<Row> carriers = with(told, tag);
            Narrative dominant = narratives.getFirst();
            for (Narrative each : narratives) {
                if (with(each.rows(), tag).size() > with(dominant.rows(), tag).size()) {
                    dominant = each;
                }
            }
            double share = (double) with(dominant.rows(), tag).size() / carriers.size();
            Role role = share >= 0.70 ? Role.SIGNATURE : share >= 0.40 ? Role.BRIDGE : Role.SHARED;
            roles.add(new TagRole(
                    tag,
                    carriers.size(),
                    dominant.id(),
                    dominant.label(),
                    share,
                    role,
                    platforms(carriers).size(),
                    mean(carriers),
                    premium(mean(carriers))));
        }
        return first(roles, 50);
    }

    private List<Amplifier> creators() {
        Map<String, List<Row>> posts = new LinkedHashMap<>();
        for (Row row : where(rows, row -> row.item().author().handle().isPresent())) {
            String handle = row.item().author().handle().orElseThrow();
            posts.computeIfAbsent(row.item().platform() + " " + handle.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(row);
        }
        double mostEngagement = 0;
        double mostPosts = 0;
        double bestScore = 0;
        for (List<Row> own : posts.values()) {
            mostEngagement = Math.max(mostEngagement, StrictMath.log1p((double) engagement(own)));
            mostPosts = Math.max(mostPosts, StrictMath.log1p(own.size()));
            bestScore = Math.max(bestScore, finalScore(own));
        }
        List<Amplifier> creators = new ArrayList<>();
        for (List<Row> own : posts.values()) {
            double score = 0;
            score += mostEngagement == 0 ? 0 : 0.5 * (StrictMath.log1p((double) engagement(own)) / mostEngagement);
            score += mostPosts == 0 ? 0 : 0.3 * (StrictMath.log1p(own.size()) / mostPosts);
            score += bestScore == 0 ? 0 : 0.2 * (finalScore(own) / bestScore);
            creators.add(creator(own, score));
        }
        creators.sort(Comparator.comparingDouble((Amplifier each) -> -each.amplifierScore())
                .thenComparingLong(each -> -each.totalEngagement())
                .thenComparing(Amplifier::platform)
                .thenComparing(Amplifier::handle));
        return first(creators, 50);
    }

    private static Amplifier creator(List<Row> own, double score) {
        OptionalLong followers = OptionalLong.empty();
        for (Row row : own.reversed()) {
            if (row.item().author().followers().isPresent()) {
                followers = row.item().author().followers();
            }
        }
        String platform = own.getFirst().item().platform();
        String handle = own.getFirst().item().author().handle().orElseThrow();
        return new Amplifier(
                CreatorId.of(platform, handle),
                platform,
                handle,
                followers,
                own.size(),
                engagement(own),
                finalScore(own),
                score);
    }

    private List<PlatformOpportunity> opportunities() {
        List<PlatformOpportunity> opportunities = new ArrayList<>();
        for (Narrative each : narratives) {
            Spread spread = spread(each.rows());
            double premium = premium(mean(each.rows()));
            opportunities.add(new PlatformOpportunity(
                    each.id(),
                    each.label(),
                    spread,
                    mean(each.rows()),
                    mean(rows),
                    premium,
                    Math.max(0, premium / 100) * spread.concentration(),
                    each.rows().size(),
                    each.creatorCount()));
        }
        opportunities.sort(Comparator.comparingDouble(each -> -each.opportunityScore()));
        return opportunities;
    }

    private List<TagSignal> signals() {
        List<TagSignal> signals = new ArrayList<>();
        double greatest = 0;
        for (String tag : tagsIn(rows, 3)) {
            greatest = Math.max(greatest, premium(mean(with(rows, tag))));
        }
        for (String tag : tagsIn(rows, 3)) {
            List<Row> carriers = with(rows, tag);
            Spread spread = spread(carriers);
            double premium = premium(mean(carriers));
            double score = greatest == 0 ? 0 : Math.max(0, premium) / greatest * spread.concentration();
            signals.add(new TagSignal(tag, carriers.size(), spread, mean(carriers), mean(rows), premium, score));
        }
        signals.sort(Comparator.comparingDouble((TagSignal each) -> -each.opportunityScore())
                .thenComparingInt(each -> -each.count())
                .thenComparing(TagSignal::tag));
        return first(signals, 100);
    }

    private List<NarrativeLifts> lifts() {
        List<NarrativeLifts> all = new ArrayList<>();
        for (Narrative each : narratives) {
            List<Lift> lifts = new ArrayList<>();
            for (String tag : tagsIn(each.rows(), 3)) {
                List<Row> with = with(each.rows(), tag);
                List<Row> without = where(each.rows(), row -> !row.item().tags().contains(tag));
                if (without.size() >= 3 && mean(without) > 0) {
                    double lift = (mean(with) - mean(without)) / mean(without) * 100;
                    lifts.add(new Lift(tag, lift, with.size(), without.size(), mean(with), mean(without)));
                }
            }
            lifts.sort(Comparator.comparingDouble((Lift lift) -> -Math.abs(lift.liftPct()))
                    .thenComparing(Lift::tag));
            if (!lifts.isEmpty()) {
                all.add(new NarrativeLifts(each.id(), each.label(), first(lifts, 10)));
            }
        }
        return all;
    }

    private double premium(double average) {
        return mean(rows) == 0 ? 0 : (average - mean(rows)) / mean(rows) * 100;
    }
}
