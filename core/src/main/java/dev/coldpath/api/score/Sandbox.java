package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Rating;
import dev.coldpath.score.Tenths;
import java.time.Instant;

/// The canned answers that test keys get: constants of the contract, so that no read, run or charge is possible.
final class Sandbox {
    static final Instant SCORED_AT = Instant.parse("2026-05-12T18:30:00Z");
    private static final int COHORT_SIZE = 540;

    private Sandbox() {}

    /// What every answer of the sandbox begins with.
    static ObjectNode body() {
        return Json.object().put("mode", "sandbox");
    }

    static Canned canned(TestDomain domain) {
        return switch (domain) {
            case ACME -> new Canned(672, 41, 92, buckets(680, 715, 643, 610));
            case UNICORN -> new Canned(794, 78, 99, buckets(720, 760, 700, 665));
            case STRUGGLING -> new Canned(321, 0, 6, buckets(340, 300, 280, 380));
            case COHORT -> new Canned(450, 0, 35, buckets(440, 460, 432, 470));
        };
    }

    static ObjectNode record(TestDomain domain) {
        Canned canned = canned(domain);
        Tenths composite = new Tenths(canned.composite());
        ObjectNode body = body().put("domain", domain.domain())
                .put("scored_at", ScoreWire.time(SCORED_AT))
                .put("ki_rating", Rating.of(composite).wire())
                .put("composite_score", composite.decimal())
                .put("scale_premium", new Tenths(canned.premium()).decimal());
        body.set("buckets", ScoreWire.buckets(canned.buckets()));
        body.putObject("rank").put("percentile", canned.percentile()).put("cohort_size", COHORT_SIZE);
        return body;
    }

    /// Scores in tenths.
    record Canned(int composite, int premium, int percentile, Buckets buckets) {}

    private static Buckets buckets(int team, int market, int momentum, int financial) {
        return new Buckets(new Tenths(team), new Tenths(market), new Tenths(momentum), new Tenths(financial));
    }
}
