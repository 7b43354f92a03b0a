package dev.coldpath.intelligence.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.ask.CampaignInput;
import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.retrieve.Diagnosis;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.text.Sample;
import dev.coldpath.intelligence.text.Scripted;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Discoveries for campaigns, made by hand.
final class Campaigns {
    static final CampaignInput PLAIN =
            asked(TextNode.valueOf("smart watch launch"), Optional.empty(), Optional.empty());

    static final Discovery SAMPLE = found(PLAIN, Sample.ROWS, Sample.NARRATIVES, Sample.ANALYSIS);

    static final Discovery EMPTY = found(PLAIN, List.of(), List.of(), Sample.NOTHING);

    private Campaigns() {}

    static CampaignInput asked(JsonNode campaign, Optional<String> audience, Optional<String> tone) {
        QueryInput search = new QueryInput(
                "smart watch launch",
                Set.of("X", "TIKTOK"),
                List.of(VectorName.values()),
                new QueryInput.Limit(Optional.empty(), 1_000, 1_000),
                OptionalDouble.empty(),
                false,
                OptionalInt.empty(),
                Window.MONTH,
                new QueryInput.Debug(false, 25));
        return new CampaignInput(search, campaign, audience, Optional.empty(), Optional.empty(), tone);
    }

    static Discovery found(CampaignInput asked, List<Row> rows, List<Narrative> narratives, Analysis analysis) {
        return new Discovery(asked, retrieved(asked, rows, Optional.empty()), narratives, analysis);
    }

    static Retrieved retrieved(CampaignInput asked, List<Row> rows, Optional<Diagnosis> diagnosis) {
        return new Retrieved(asked.search(), Scripted.START, List.of(), rows, diagnosis);
    }
}
