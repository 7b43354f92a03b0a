package dev.coldpath.mcp.tool;

/// `get_job`: how far a scoring job is.
final class GetJob implements Tool {
    @Override
    public ToolCard card() {
        return new ToolCard(
                "get_job",
                "Get a scoring job",
                "Tell whether a scoring job of score_company is pending, complete or failed. Wait 5 seconds between"
                        + " calls and give up after 180; when it is complete, read get_score.",
                new Schema()
                        .text("job_id", "From score_company.")
                        .must("job_id")
                        .json(),
                true);
    }

    @Override
    public ToolAnswer call(Fields given, Backend backend) {
        String id = given.must("job_id", "");
        return given.whenFine(
                () -> backend.get("/v1/jobs/" + Backend.segment(id)).whenFine(ToolAnswer.Told::new));
    }
}
