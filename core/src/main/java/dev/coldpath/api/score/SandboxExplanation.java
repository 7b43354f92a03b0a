package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Explanation;
import dev.coldpath.score.ExplanationJson;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/// The canned explanations that test keys get: a file in the form of stored ones. They add up to the canned scores.
final class SandboxExplanation {
    private static final String FILE = "sandbox-explanations.json";
    private static final JobId NO_RUN = new JobId(new UUID(0, 0));

    private SandboxExplanation() {}

    static Explanation of(TestDomain domain) {
        return ExplanationJson.read(
                record(domain), Held.ALL.required(domain.domain()).toString());
    }

    /// Read when somebody first asks, and then kept.
    private static final class Held {
        static final JsonNode ALL = read();

        private Held() {}
    }

    private static JsonNode read() {
        try (InputStream file = SandboxExplanation.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("sandbox: " + FILE + " is not in this build");
            }
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("sandbox: " + FILE + " cannot be read", e);
        }
    }

    private static ScoreRecord record(TestDomain domain) {
        Sandbox.Canned canned = Sandbox.canned(domain);
        Tenths composite = new Tenths(canned.composite());
        return new ScoreRecord(
                new ScoreRef(new Domain(domain.domain()), Sandbox.SCORED_AT),
                NO_RUN,
                ScoreRecord.PIPELINE_VERSION,
                composite,
                new Tenths(canned.premium()),
                Rating.of(composite),
                canned.buckets());
    }
}
