package dev.coldpath.intelligence.ask;

import static dev.coldpath.intelligence.ask.Rule.campaign;
import static dev.coldpath.intelligence.ask.Rule.ifThere;
import static dev.coldpath.intelligence.ask.Rule.insideCampaign;
import static dev.coldpath.intelligence.ask.Rule.integer;
import static dev.coldpath.intelligence.ask.Rule.platforms;
import static dev.coldpath.intelligence.ask.Rule.requiredText;
import static dev.coldpath.intelligence.ask.Rule.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.job.Kind;
import java.util.List;

/// The rules of each kind's input, in the order in which a failure is told.
final class Rules {
    private static final List<Rule> QUERY = List.of(
            requiredText("input", "query"),
            platforms(),
            window(),
            integer("limit"),
            integer("topK"),
            integer("clusterCount"),
            integer("debugUnmatchedLimit"),
            ifThere(
                    "vectors",
                    "must be all_media or a list of image_vector, video_vector, text_vector",
                    value -> Members.spaces(value).isPresent()),
            ifThere("maxDistance", "must be a number between 0 and 2 or null", Rules::isDistance),
            ifThere("expandQuery", "must be a boolean", JsonNode::isBoolean),
            ifThere("debug", "must be a boolean", JsonNode::isBoolean));

    private static final List<Rule> CAMPAIGN = List.of(
            campaign("campaign"),
            insideCampaign("goal"),
            insideCampaign("product"),
            insideCampaign("audience"),
            insideCampaign("tone"),
            text("input", "audience"),
            text("input", "tone"),
            platforms(),
            window(),
            integer("limit"),
            integer("topK"),
            integer("debugUnmatchedLimit"),
            ifThere("debug", "must be a boolean", JsonNode::isBoolean));

    private Rules() {}

    static List<Rule> of(Kind kind) {
        return switch (kind) {
            case SCORE -> throw new IllegalArgumentException("kind: " + kind.wire() + " has no such input");
            case INTELLIGENCE_SEARCH, INTELLIGENCE_DISCOVER -> QUERY;
            case CAMPAIGN_BRIEF, LLM_CONTEXT -> CAMPAIGN;
        };
    }

    private static Rule window() {
        return ifThere(
                "window",
                "must be one of 24h, 7d, 30d, all",
                value -> value.isTextual() && Window.of(value.textValue()).isPresent());
    }

    private static boolean isDistance(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 2;
    }
}
