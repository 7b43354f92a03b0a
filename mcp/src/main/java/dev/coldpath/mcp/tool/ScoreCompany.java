package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.Optional;

/// `score_company`: asks how strong the company behind a domain is.
final class ScoreCompany implements Tool {
    @Override
    public ToolCard card() {
        return new ToolCard(
                "score_company",
                "Score a company",
                "Ask how strong the company behind a domain is. A fresh score comes back at once, with composite_score"
                        + " and ki_rating; otherwise a job_id: poll get_job every 5 seconds until it is complete, 25 to"
                        + " 90 seconds later, then read get_score. A run that is started counts against the plan.",
                new Schema()
                        .text("domain", "Such as example.com.")
                        .flag("force_fresh", "Run even if a fresh score exists; only on plans that have it.")
                        .must("domain")
                        .json(),
                false);
    }

    @Override
    public ToolAnswer call(Fields given, Backend backend) {
        ObjectNode body = McpJson.object().put("domain", given.must("domain", ""));
        Optional<Boolean> fresh = given.flag("force_fresh");
        fresh.ifPresent(on -> body.put("force_fresh", on));
        return given.whenFine(() -> backend.post("/v1/score", body).whenFine(ToolAnswer.Told::new));
    }
}
