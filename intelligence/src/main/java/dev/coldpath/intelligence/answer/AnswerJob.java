package dev.coldpath.intelligence.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.CampaignInput;
import dev.coldpath.intelligence.ask.Inputs;
import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.graph.SearchGraph;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.result.SearchResult;
import dev.coldpath.intelligence.retrieve.Retrieve;
import dev.coldpath.intelligence.retrieve.RetrieveOutcome;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.retrieve.RowPoints;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.time.Timer;
import dev.coldpath.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/// Answers a claimed job: finds its rows, computes what its kind asks for, and writes the result. Everything is as of
/// the instant at which the job was first claimed, also when it runs again.
public final class AnswerJob implements Work {
    /// As many rows as a search's graph shows.
    private static final int ROWS_DRAWN = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Inputs inputs;
    private final Corpora corpora;
    private final Clocks clocks;
    private final Retrieve retrieve;
    private final RowPoints points;
    private final Campaigns campaigns;

    /// What time it is, how to wait for another, and who does several things at once.
    public record Clocks(InstantSource time, Timer timer, ThreadFactory threads) {}

    public AnswerJob(Inputs inputs, Corpora corpora, Campaigns campaigns, Clocks clocks) {
        this.inputs = inputs;
        this.corpora = corpora;
        this.campaigns = campaigns;
        this.clocks = clocks;
        this.retrieve = new Retrieve(clocks.time(), clocks.timer(), clocks.threads());
        this.points = new RowPoints(clocks.time(), clocks.timer());
    }

    @Override
    public Outcome run(Job job) throws InterruptedException {
        if (!(job.state() instanceof Running(Instant startedAt, var _))) {
            throw new IllegalStateException("job " + job.id() + ": works without a claim");
        }
        Corpus corpus = corpora.of(job.scope().mode(), startedAt);
        try {
            return switch (job.kind()) {
                case INTELLIGENCE_SEARCH -> search(inputs.query(input(job)), startedAt, corpus);
                case INTELLIGENCE_DISCOVER -> discover(inputs.query(input(job)), startedAt, corpus);
                case CAMPAIGN_BRIEF, LLM_CONTEXT -> campaign(job, startedAt, corpus);
                case SCORE -> throw new IllegalStateException("job " + job.id() + ": scores have no worker");
            };
        } catch (UpstreamFailed e) {
            if (e.passing()) {
                // its arms came to something: another attempt may find the index less busy
                throw e;
            }
            return failed("vector search failed: " + e.reason());
        }
    }

    private Outcome search(QueryInput asked, Instant now, Corpus corpus) throws InterruptedException {
        return switch (retrieve.run(asked, now, corpus)) {
            case RetrieveOutcome.Failed(String text) -> failed(text);
            case RetrieveOutcome.Found(Retrieved found) -> {
                List<Row> drawn = found.rows()
                        .subList(0, Math.min(ROWS_DRAWN, found.rows().size()));
                yield new Outcome.Answer(
                        SearchResult.json(found, SearchGraph.of(found.rows(), points.of(drawn, corpus))));
            }
        };
    }

    private Outcome discover(QueryInput asked, Instant now, Corpus corpus) throws InterruptedException {
        return switch (retrieve.run(asked, now, corpus)) {
            case RetrieveOutcome.Failed(String text) -> failed(text);
            case RetrieveOutcome.Found(Retrieved found) -> {
                Pen pen = pen(now, corpus);
                yield new Outcome.Answer(Understanding.of(found, points.of(found.rows(), corpus), pen)
                        .json(pen));
            }
        };
    }

    private Outcome campaign(Job job, Instant now, Corpus corpus) throws InterruptedException {
        CampaignInput asked = inputs.campaign(input(job));
        return switch (retrieve.run(asked.search(), now, corpus)) {
            case RetrieveOutcome.Failed(String text) -> failed(text);
            case RetrieveOutcome.Found(Retrieved found) -> {
                Pen pen = pen(now, corpus);
                Understanding understood = Understanding.of(found, points.of(found.rows(), corpus), pen);
                yield new Outcome.Answer(campaigns.answer(job, asked, understood, pen));
            }
        };
    }

    private Pen pen(Instant startedAt, Corpus corpus) {
        return new Pen(corpus.model(), clocks.time(), startedAt);
    }

    private static ObjectNode input(Job job) {
        try {
            return (ObjectNode) JSON.readTree(job.input());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job " + job.id() + ": its input is not JSON", e);
        }
    }

    private static Outcome failed(String text) {
        return new Outcome.Failed(new Failure(Reason.PIPELINE_FAILED, text));
    }
}
