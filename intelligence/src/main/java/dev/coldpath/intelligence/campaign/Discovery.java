package dev.coldpath.intelligence.campaign;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.ask.CampaignInput;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;

/// What was found with a campaign as the query.
public record Discovery(CampaignInput asked, Retrieved retrieved, List<Narrative> narratives, Analysis analysis) {
    private static final String DEFAULT_TONE = "specific, evidence-backed";
    private static final int NARRATIVES = 8;
    private static final int CREATORS = 20;
    private static final int TAGS = 20;

    public Discovery {
        narratives = List.copyOf(narratives.subList(0, Math.min(NARRATIVES, narratives.size())));
    }

    String campaign() {
        return asked.search().query();
    }

    String tone() {
        return asked.tone().orElse(DEFAULT_TONE);
    }

    List<Row> rows() {
        return retrieved.rows();
    }

    List<Row> best(int most) {
        return rows().subList(0, Math.min(most, rows().size()));
    }

    List<Amplifier> creators() {
        return analysis.creators().stream().limit(CREATORS).toList();
    }

    List<String> topTags() {
        return analysis.topTags().stream().limit(TAGS).map(TopTag::tag).toList();
    }
}
