package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Explanation;
import dev.coldpath.score.Explanation.Known;
import dev.coldpath.score.Explanation.Part;
import dev.coldpath.score.Explanation.Premium;
import dev.coldpath.score.ScoreRecord;
import java.time.Duration;
import java.time.Instant;

/// The body of an explanation. What adds up stands there unrounded, in the shortest form.
final class ExplanationWire {
    private ExplanationWire() {}

    /// Goes on behind what the body begins with.
    static ObjectNode body(ObjectNode body, Explanation why) {
        ScoreRecord record = why.record();
        body.put("domain", record.domain().name())
                .put("scored_at", ScoreWire.time(record.scoredAt()))
                .put("ki_rating", record.rating().wire())
                .put("composite_score", record.composite().decimal())
                .put("scale_premium", record.scalePremium().decimal())
                .put("model_version", why.modelVersion());
        company(body, why.cohort());
        body.put("base", ScoreWire.shortest(why.base())).put("plus_minus_80", ScoreWire.shortest(why.plusMinus()));
        body.set("premium", premium(why.premium()));
        ArrayNode signals = body.putArray("signals");
        why.signals().forEach(part -> signals.add(signal(part, record.scoredAt())));
        ArrayNode gains = body.putArray("what_would_move_it");
        why.gains()
                .forEach(gain ->
                        gains.addObject().put("key", gain.key()).put("points", ScoreWire.shortest(gain.points())));
        return body;
    }

    /// Who is not classified has no profile to show.
    private static void company(ObjectNode body, CohortKey cohort) {
        switch (cohort.profile()) {
            case GROWTH, ESTABLISHED ->
                body.put("business_profile", cohort.profile().wire());
            case UNCLASSIFIED -> {}
        }
        body.putObject("context").put("sector", cohort.sector()).put("geo_scope", cohort.geo());
    }

    private static ObjectNode premium(Premium premium) {
        return Json.object()
                .put("points", ScoreWire.shortest(premium.points()))
                .put("cap", ScoreWire.shortest(premium.cap()))
                .put("scale", ScoreWire.shortest(premium.scale()))
                .put("coverage", ScoreWire.shortest(premium.coverage()));
    }

    private static ObjectNode signal(Part part, Instant scoredAt) {
        ObjectNode signal = Json.object().put("key", part.key());
        switch (part.known()) {
            case Known.Value value -> add(signal, value, scoredAt);
            case Known.Unobserved(String reason) ->
                addNothing(signal.put("state", "unobserved").put("reason", reason));
            case Known.NotApplicable() ->
                addNothing(signal.put("state", "not_applicable").putNull("reason"));
        }
        return signal.put("weight", ScoreWire.shortest(part.weight()))
                .put("contribution", ScoreWire.shortest(part.contribution()));
    }

    private static void add(ObjectNode signal, Known.Value value, Instant scoredAt) {
        signal.put("state", value.absent() ? "observed_absent" : "observed")
                .putNull("reason")
                .put("raw", ScoreWire.shortest(value.raw()))
                .put("score", ScoreWire.shortest(value.score()))
                .put("quality", ScoreWire.shortest(value.quality()))
                .put("as_of", ScoreWire.time(value.asOf()))
                .put(
                        "age_days",
                        Math.max(0, Duration.between(value.asOf(), scoredAt).toDays()));
        ArrayNode sources = signal.putArray("sources");
        value.sources().forEach(sources::add);
    }

    private static void addNothing(ObjectNode signal) {
        signal.putNull("raw")
                .putNull("score")
                .put("quality", 0)
                .putNull("as_of")
                .putNull("age_days")
                .putArray("sources");
    }
}
