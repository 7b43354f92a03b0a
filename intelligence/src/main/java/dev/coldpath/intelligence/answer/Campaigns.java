package dev.coldpath.intelligence.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.CampaignInput;
import dev.coldpath.intelligence.campaign.CampaignBrief;
import dev.coldpath.intelligence.campaign.CampaignContext;
import dev.coldpath.intelligence.campaign.Discovery;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.result.GraphWire;
import dev.coldpath.intelligence.result.PlatformWire;
import dev.coldpath.job.Job;
import dev.coldpath.job.Kind;
import java.time.Instant;

/// The results of the two campaign kinds. A brief is saved under a number derived from its job, so that a job that
/// runs twice saves one.
public final class Campaigns {
    private static final String CONTEXT_TYPE = "kinetk.campaign_context.v1";

    private final BriefStore briefs;

    public Campaigns(BriefStore briefs) {
        this.briefs = briefs;
    }

    String answer(Job job, CampaignInput asked, Understanding understood, Pen pen) {
        Discovery discovery = new Discovery(asked, understood.found(), understood.narratives(), understood.analysis());
        ObjectNode context = CampaignContext.of(
                discovery,
                GraphWire.json(understood.graphs().whole()),
                PlatformWire.json(understood.analysis().platformOpportunities()));
        Instant now = understood.found().now();
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (job.kind() == Kind.LLM_CONTEXT) {
            result.put("type", CONTEXT_TYPE).put("generatedAt", Figures.time(now));
        } else {
            ObjectNode brief = new CampaignBrief(pen).of(discovery);
            long id = CreatorId.numbered("brief:" + job.id());
            briefs.save(new Brief(id, job.scope(), job.id(), now, brief.toString(), context.toString()));
            result.put("id", id).put("createdAt", Figures.time(now)).set("brief", brief);
        }
        return result.<ObjectNode>set("context", context).toString();
    }
}
