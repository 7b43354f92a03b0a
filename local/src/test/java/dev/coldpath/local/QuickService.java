package dev.coldpath.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.local.sqlite.TestEngine;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.pipeline.JobGone;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.testkit.Finding;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// The local service, whole but for the companies: its tasks ask nobody. They write what the real ones write, linger a
/// moment between any two writes, and fail now and then wherever one can.
final class QuickService {
    private static final int SELDOM = 8;
    private static final int MOST_NANOS = 5_000_000;

    private final PipelineWiring wiring;
    private final Random chance;

    private QuickService(PipelineWiring wiring, Random chance) {
        this.wiring = wiring;
        this.chance = chance;
    }

    /// Says where it listens, then works until it is killed.
    ///
    /// @param arguments the data folder and a seed
    public static void main(String[] arguments) throws InterruptedException {
        LocalHost host = start(Path.of(arguments[0]), new Random(Long.parseLong(arguments[1])));
        System.out.println(host.url());
        new CountDownLatch(1).await();
    }

    static LocalHost start(Path data, Random chance) {
        return start(new Settings(0, data, Optional.empty(), false, Optional.empty()), chance);
    }

    static LocalHost start(Settings settings, Random chance) {
        return Wiring.start(
                settings,
                _ -> {},
                (wiring, _, parts) -> wiring.over(new QuickService(wiring, chance).tasks(), "acme.com", parts));
    }

    private Map<String, PipelineTask> tasks() {
        return Map.of(
                "DiscoverFunction", this::discover, "EnrichFunction", input -> input, "ScoreFunction", this::score);
    }

    private JsonNode discover(JsonNode input) {
        JobId run = JobId.of(input.path("run").asText());
        seldomFail("before the gate");
        return switch (wiring.engine().gate().enter(run, now())) {
            case ENTERED, INSIDE -> found(input);
            case SHUT -> throw new JobGone(run);
        };
    }

    private JsonNode found(JsonNode input) {
        seldomFail("behind the gate");
        ObjectNode found = input.deepCopy();
        found.putObject("fetchers");
        return found;
    }

    private JsonNode score(JsonNode input) {
        JobId run = JobId.of(input.path("run").asText());
        Domain domain = new Domain(input.path("domain").asText());
        Optional<ScoreRef> before = wiring.engine().scoreRecords().ofRun(domain, run);
        if (before.isEmpty() && chance.nextInt(SELDOM) == 0) {
            wiring.settle().withoutRecord(run, now());
            return answer(false, domain);
        }
        ScoreRef record = before.orElseGet(() -> Finding.about(domain)
                .by(run)
                .at(now().truncatedTo(ChronoUnit.SECONDS))
                .record(new TestEngine(wiring.engine())));
        seldomFail("between record and end");
        wiring.settle().succeeded(run, record, now());
        seldomFail("behind the end");
        return answer(true, domain);
    }

    private static JsonNode answer(boolean scored, Domain domain) {
        return JsonNodeFactory.instance.objectNode().put("scored", scored).put("domain", domain.name());
    }

    private void seldomFail(String where) {
        LockSupport.parkNanos(chance.nextInt(MOST_NANOS));
        if (chance.nextInt(SELDOM) == 0) {
            throw new IllegalStateException("quick service: fails " + where);
        }
    }

    private Instant now() {
        return wiring.time().instant();
    }
}
