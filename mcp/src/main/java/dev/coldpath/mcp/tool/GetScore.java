package dev.coldpath.mcp.tool;

import dev.coldpath.client.DomainSegment;

/// `get_score`: the latest score of a company.
final class GetScore implements Tool {
    @Override
    public ToolCard card() {
        return new ToolCard(
                "get_score",
                "Get a company's score",
                "Read the latest score of the company behind a domain, however old; scored_at says how old. Never"
                        + " starts a run.",
                new Schema()
                        .text("domain", "Such as example.com.")
                        .must("domain")
                        .json(),
                true);
    }

    @Override
    public ToolAnswer call(Fields given, Backend backend) {
        String domain = given.must("domain", "");
        return given.whenFine(
                () -> backend.get("/v1/score/" + DomainSegment.of(domain)).whenFine(ToolAnswer.Told::new));
    }
}
