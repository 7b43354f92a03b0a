package dev.coldpath.intelligence.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.caption.Prose;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.model.Pen.Written;
import dev.coldpath.intelligence.text.Findings;
import dev.coldpath.intelligence.text.Lines;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a brief's sentences: a language model where there is one, else templates, which also replace whatever of a
/// model's answer cannot be used.
final class BriefWriter {
    private static final Duration WITHIN = Duration.ofSeconds(45);
    private static final int FEWEST_POSITIONS = 3;
    private static final int MOST_POSITIONS = 5;
    private static final int FEWEST_ANGLES = 4;

    private static final String INSTRUCTION = """
            The data is a campaign and an analysis of the social media posts around it. Write for the people who run \
            the campaign: three to five sentences of positioning, four to six content angles, and one recommendation \
            for each platform of the data. No sentence is longer than 400 characters; name figures of the data where \
            they help. Shape: {"positioning":["..."],"contentAngles":["..."],\
            "platformStrategy":[{"platform":"<as given>","recommendation":"..."}]}.""";

    private final Pen pen;

    BriefWriter(Pen pen) {
        this.pen = pen;
    }

    BriefProse write(Discovery found) {
        BriefProse templates = BriefProse.templates(found);
        if (found.rows().isEmpty()) {
            return templates;
        }
        return switch (pen.ask(INSTRUCTION, data(found, templates), WITHIN)) {
            case Written.Nobody() -> templates;
            case Written.Failed() -> templates;
            case Written.Answer(ObjectNode json) -> usable(json, templates);
        };
    }

    private static BriefProse usable(ObjectNode json, BriefProse templates) {
        List<String> positioning =
                Lines.usable(json.path("positioning")).limit(MOST_POSITIONS).toList();
        List<String> angles = Lines.usable(json.path("contentAngles"))
                .limit(BriefProse.MOST_ANGLES)
                .toList();
        return new BriefProse(
                positioning.size() < FEWEST_POSITIONS ? templates.positioning() : positioning,
                recommendations(json.path("platformStrategy"), templates.recommendations()),
                angles.size() < FEWEST_ANGLES ? templates.contentAngles() : angles);
    }

    /// For the platforms there are, and for no other.
    private static Map<String, String> recommendations(JsonNode written, Map<String, String> templates) {
        Map<String, String> recommendations = new LinkedHashMap<>(templates);
        for (JsonNode each : written) {
            JsonNode text = each.path("recommendation");
            if (text.isTextual() && Prose.isLine(text.textValue().strip(), Prose.LINE)) {
                recommendations.replace(
                        each.path("platform").asText(), text.textValue().strip());
            }
        }
        return recommendations;
    }

    private static ObjectNode data(Discovery found, BriefProse templates) {
        ObjectNode data = Nodes.object().put("campaign", found.campaign()).put("tone", found.tone());
        found.asked().audience().ifPresent(audience -> data.put("audience", audience));
        found.asked().goal().ifPresent(goal -> data.put("goal", goal));
        found.asked().product().ifPresent(product -> data.put("product", product));
        ArrayNode platforms = data.putArray("platformStrategy");
        templates
                .recommendations()
                .forEach((platform, facts) ->
                        platforms.addObject().put("platform", platform).put("facts", facts));
        return data.setAll(Findings.json(found.rows().size(), found.narratives(), found.analysis()));
    }
}
