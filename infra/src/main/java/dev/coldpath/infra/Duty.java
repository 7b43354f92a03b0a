package dev.coldpath.infra;

import java.time.Duration;
import java.util.Locale;

/// The functions, and what each is run with.
enum Duty {
    // the gateway waits for 30 seconds: a store that is down is told of by us, not by it
    SUBMIT("submit", "submit.SubmitHandler", 25),
    POLL("poll", "poll.PollHandler", 25),
    READ("read", "read.ReadHandler", 25),
    ADMIN("admin", "admin.AdminHandler", 25),
    MCP("mcp", "mcp.McpHandler", 25),
    // the time limits of the state machine's tasks
    DISCOVER("worker", "worker.DiscoverHandler", 25),
    ENRICH("worker", "worker.EnrichHandler", 20),
    SCORE("worker", "worker.ScoreHandler", 10),
    // at most as long as their queues hide what they are given
    SETTLE("upkeep", "upkeep.SettleHandler", 45),
    RECONCILE("upkeep", "upkeep.ReconcileHandler", 60),
    DRAIN("upkeep", "upkeep.DrainHandler", 45),
    // a receiver has fifteen seconds
    WEBHOOK("upkeep", "upkeep.WebhookHandler", 30),
    // once a day it looks at all runs of ninety days
    MOVERS("upkeep", "upkeep.MoversHandler", 900),
    // it stops by itself after ten minutes, but not in the middle of reading a list
    DATASETS("upkeep", "upkeep.DataSetsHandler", 900),
    // a job's five minutes, and what it takes to give it up in time
    INTELLIGENCE("worker", "worker.IntelligenceHandler", 330, 2048),
    // it stops by itself after twelve minutes, at the end of a batch, and hands on what is left of a drop; it fetches
    // pictures for the first third of its time
    INGEST("upkeep", "upkeep.IngestHandler", 900),
    // all items of thirty days at once
    NARRATIVES("upkeep", "upkeep.NarrativesHandler", 900, 3008),
    // it fetches pictures for the first two thirds of its time
    EMBEDDINGS("upkeep", "upkeep.EmbeddingsHandler", 900);

    /// 0.6 of a processor: below it a cold start is felt, above it a warm call costs more than it gains.
    private static final int MEMORY_MB = 1024;

    private final String leaf;
    private final String handler;
    private final int seconds;
    private final int memory;

    Duty(String leaf, String handler, int seconds) {
        this(leaf, handler, seconds, MEMORY_MB);
    }

    Duty(String leaf, String handler, int seconds, int memory) {
        this.leaf = leaf;
        this.handler = handler;
        this.seconds = seconds;
        this.memory = memory;
    }

    /// The module whose zip holds it.
    String leaf() {
        return leaf;
    }

    String handler() {
        return "dev.coldpath.lambda." + handler + "::handleRequest";
    }

    Duration limit() {
        return Duration.ofSeconds(seconds);
    }

    /// In megabytes; processors come with it.
    int memory() {
        return memory;
    }

    /// `SubmitFunction` and so on: the same in every deployment, so that `sam local invoke` can name it.
    String logicalId() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + "Function";
    }
}
