package dev.coldpath.intelligence.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.caption.Amount;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.model.Pen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The member `brief` of a campaign brief: ten keys, always filled.
public final class CampaignBrief {
    private static final int RIDDEN = 5;
    private static final int TESTED = 3;
    private static final double EMERGING = 0.5;
    private static final int RECOMMENDED = 10;
    private static final int EVIDENCE = 12;
    private static final long LARGE = 100_000;
    private static final long MID = 10_000;

    private final BriefWriter writer;

    public CampaignBrief(Pen pen) {
        this.writer = new BriefWriter(pen);
    }

    /// The brief as it goes out.
    public ObjectNode of(Discovery found) {
        BriefProse prose = writer.write(found);
        List<Narrative> ridden = found.narratives().stream()
                .sorted(Comparator.comparingDouble(Narrative::momentumScore).reversed())
                .limit(RIDDEN)
                .toList();
        int rows = found.rows().size();
        ObjectNode brief = Nodes.object().put("campaign", found.campaign());
        brief.set("topTags", Nodes.texts(found.topTags()));
        brief.set("positioning", Nodes.texts(prose.positioning()));
        ArrayNode rides = brief.putArray("narrativesToRide");
        ridden.forEach(narrative -> rides.add(ride(narrative, rows)));
        brief.set("emergingNarrativesToTest", Nodes.texts(emerging(found.narratives(), ridden, rows)));
        brief.set("creatorArchetypes", Nodes.texts(archetypes(found.creators())));
        ArrayNode creators = brief.putArray("recommendedCreators");
        found.creators().stream().limit(RECOMMENDED).forEach(creator -> creators.add(creator(creator)));
        ArrayNode platforms = brief.putArray("platformStrategy");
        prose.recommendations()
                .forEach((platform, recommendation) ->
                        platforms.addObject().put("platform", platform).put("recommendation", recommendation));
        brief.set("contentAngles", Nodes.texts(prose.contentAngles()));
        ArrayNode evidence = brief.putArray("evidence");
        found.best(EVIDENCE).forEach(row -> evidence.add(evidence(row.item())));
        return brief;
    }

    private static ObjectNode ride(Narrative narrative, int rows) {
        ObjectNode json = Nodes.object()
                .put("id", narrative.id())
                .put("label", narrative.label())
                .put("summary", narrative.summary());
        json.set("momentumScore", Figures.score(narrative.momentumScore()));
        json.set("emergingScore", Figures.score(narrative.emergingScore(rows)));
        json.set("topTags", Nodes.texts(narrative.topTags()));
        return json;
    }

    private static List<String> emerging(List<Narrative> narratives, List<Narrative> ridden, int rows) {
        List<String> first = ridden.stream().limit(1).map(Narrative::id).toList();
        return narratives.stream()
                .filter(narrative -> narrative.emergingScore(rows) >= EMERGING && !first.contains(narrative.id()))
                .sorted(Comparator.comparingDouble((Narrative narrative) -> narrative.emergingScore(rows))
                        .reversed())
                .limit(TESTED)
                .map(Narrative::label)
                .toList();
    }

    private static List<String> archetypes(List<Amplifier> creators) {
        Predicate<Amplifier> known = creator -> creator.followerCount().isPresent();
        Predicate<Amplifier> large = creator -> creator.followerCount().orElse(0) >= LARGE;
        Predicate<Amplifier> mid = creator -> creator.followerCount().orElse(0) >= MID;
        List<String> lines = new ArrayList<>();
        add(lines, "Large reach (100,000+ followers)", creators, large);
        add(lines, "Mid reach (10,000-99,999 followers)", creators, mid.and(large.negate()));
        add(lines, "Small reach (under 10,000 followers)", creators, known.and(mid.negate()));
        add(lines, "Unknown reach", creators, known.negate());
        return lines;
    }

    private static void add(List<String> lines, String reach, List<Amplifier> creators, Predicate<Amplifier> of) {
        long count = creators.stream().filter(of).count();
        if (count > 0) {
            lines.add("%s: %s creators".formatted(reach, Amount.count(count)));
        }
    }

    private static ObjectNode creator(Amplifier creator) {
        ObjectNode json = Nodes.object()
                .put("id", creator.creatorId())
                .put("platform", creator.platform())
                .put("handle", creator.handle())
                .put("totalEngagement", creator.totalEngagement());
        json.set("amplifierScore", Figures.score(creator.amplifierScore()));
        return json;
    }

    private static ObjectNode evidence(Item item) {
        ObjectNode json = Nodes.object().put("uuid", item.uuid().toString()).put("platform", item.platform());
        json.set("title", Nodes.text(item.title()));
        json.set("description", Nodes.text(item.description()));
        json.set("tags", Nodes.texts(item.tags()));
        return json.put("views", item.counts().views().orElse(0))
                .put("likes", item.counts().likes().orElse(0));
    }
}
