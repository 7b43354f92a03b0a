package dev.coldpath.intelligence.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.model.Pen.Written;
import dev.coldpath.intelligence.retrieve.Row;
import java.time.Duration;
import java.util.List;

/// Puts the findings of a discovery into words: by templates, or by a language model where there is one. A model that
/// fails leaves the lists empty.
public final class Insights {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Wording NOTHING = new Wording(List.of(), List.of(), List.of());

    private static final String INSTRUCTION = """
            The data is an analysis of social media posts. Write three lists of four to six findings each, every one a \
            sentence of at most 400 characters that names figures of the data: the overall findings, findings about \
            tags, findings about narratives. \
            Shape: {"insights":["..."],"tagInsights":["..."],"narrativeInsights":["..."]}.""";

    private final Pen pen;

    public Insights(Pen pen) {
        this.pen = pen;
    }

    /// Each list has four lines at least, or none.
    ///
    /// @param rows in rank order
    /// @param analysis of these rows and narratives
    public Wording of(List<Row> rows, List<Narrative> narratives, Analysis analysis) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        return switch (pen.ask(INSTRUCTION, Findings.json(rows.size(), narratives, analysis), WITHIN)) {
            case Written.Nobody() ->
                templates(new TagLines(rows.size(), analysis), new NarrativeLines(rows.size(), narratives, analysis));
            case Written.Failed() -> NOTHING;
            case Written.Answer(ObjectNode json) ->
                new Wording(
                        Lines.ofModel(json.path("insights")),
                        when(!analysis.topTags().isEmpty(), json.path("tagInsights")),
                        when(!narratives.isEmpty(), json.path("narrativeInsights")));
        };
    }

    private static List<String> when(boolean data, JsonNode written) {
        return data ? Lines.ofModel(written) : List.of();
    }

    private static Wording templates(TagLines tags, NarrativeLines narratives) {
        return new Wording(
                Lines.ofTemplates(List.of(
                        narratives.leader(),
                        tags.bestMomentum(),
                        narratives.firstOpportunity(),
                        tags.firstPairing(),
                        narratives.greatestLift(),
                        narratives.firstCreator(),
                        tags.firstSignal(),
                        narratives.largest())),
                Lines.ofTemplates(List.of(
                        tags.bestMomentum(),
                        tags.highestPremium(),
                        tags.firstSignal(),
                        tags.firstPairing(),
                        tags.firstEstablished(),
                        tags.firstEmerging(),
                        tags.mostFrequent())),
                Lines.ofTemplates(List.of(
                        narratives.leader(),
                        narratives.firstOpportunity(),
                        narratives.greatestLift(),
                        narratives.greatestDrop(),
                        narratives.widest(),
                        narratives.freshest(),
                        narratives.largest())));
    }
}
