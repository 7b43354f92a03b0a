package dev.coldpath.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A question for the Intelligence product. Each method returns a new one; what is not set has the service's default.
public final class ContextRequest {
    private final Kind kind;
    private final ObjectNode input;

    private ContextRequest(Kind kind, ObjectNode input) {
        this.kind = kind;
        this.input = input;
    }

    public static ContextRequest search(String query) {
        return new ContextRequest(Kind.SEARCH, WireJson.object().put("query", query));
    }

    public static ContextRequest discover(String query) {
        return new ContextRequest(Kind.DISCOVER, WireJson.object().put("query", query));
    }

    public static ContextRequest campaignBrief(String campaign) {
        return new ContextRequest(Kind.CAMPAIGN_BRIEF, WireJson.object().put("campaign", campaign));
    }

    public static ContextRequest llmContext(String campaign) {
        return new ContextRequest(Kind.LLM_CONTEXT, WireJson.object().put("campaign", campaign));
    }

    /// A question with an input of your own, for members that have no method here.
    public static ContextRequest of(Kind kind, ObjectNode input) {
        return new ContextRequest(kind, input.deepCopy());
    }

    /// Only posts of these platforms, such as `TIKTOK`.
    public ContextRequest platforms(List<String> platforms) {
        ObjectNode more = input.deepCopy();
        platforms.forEach(more.putArray("platforms")::add);
        return new ContextRequest(kind, more);
    }

    /// Only posts of the last `24h`, `7d` or `30d`; `all` is the default.
    public ContextRequest window(String window) {
        return with("window", window);
    }

    public ContextRequest limit(int rows) {
        return new ContextRequest(kind, input.deepCopy().put("limit", rows));
    }

    /// Whom a campaign is for.
    public ContextRequest audience(String audience) {
        return with("audience", audience);
    }

    /// How a campaign should sound.
    public ContextRequest tone(String tone) {
        return with("tone", tone);
    }

    public Kind kind() {
        return kind;
    }

    private ContextRequest with(String member, String value) {
        return new ContextRequest(kind, input.deepCopy().put(member, value));
    }

    String json() {
        ObjectNode body = WireJson.object().put("kind", kind.wireName());
        body.set("input", input);
        return body.toString();
    }

    @Override
    public String toString() {
        return kind.wireName();
    }
}
