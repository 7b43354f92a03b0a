package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.Company;
import dev.coldpath.score.Composites;
import dev.coldpath.score.Tenths;
import java.util.Optional;
import java.util.function.Function;

/// The body of the cohort route, field by field in the contract's order.
final class CohortWire {
    private CohortWire() {}

    /// Adds a cohort to a body that may already name its mode.
    static ObjectNode put(ObjectNode body, Cohort cohort) {
        ObjectNode target = company(cohort.target().company());
        target.putObject("context")
                .put("sector", cohort.target().key().sector())
                .put("geo_scope", cohort.target().key().geo());
        body.set("target", target);
        body.set("cohort", peers(cohort.peers(), cohort.target().company().composite()));
        body.set("bucket_means", bucketMeans(cohort));
        ArrayNode members = body.putArray("members");
        cohort.members().forEach(member -> members.add(company(member)));
        return body;
    }

    /// Who is not classified has no profile to show.
    private static ObjectNode company(Company company) {
        ObjectNode json = Json.object()
                .put("domain", company.domain().name())
                .put("company_name", company.name())
                .put("composite_score", company.composite().decimal())
                .put("ki_rating", company.rating().wire());
        return switch (company.profile()) {
            case GROWTH, ESTABLISHED ->
                json.put("business_profile", company.profile().wire());
            case UNCLASSIFIED -> json;
        };
    }

    private static ObjectNode peers(Composites peers, Tenths composite) {
        ObjectNode json = SpreadWire.put(Json.object(), peers);
        return peers.rank(composite)
                .map(rank -> json.put("rank", 1 + peers.above(composite)).put("percentile", rank.percentile()))
                .orElseGet(() -> json.putNull("rank").putNull("percentile"));
    }

    private static ObjectNode bucketMeans(Cohort cohort) {
        Buckets target = cohort.target().buckets();
        Optional<Buckets> means = cohort.peers().count() == 0
                ? Optional.empty()
                : Optional.of(cohort.sums().mean(cohort.peers().count()));
        ObjectNode json = Json.object();
        json.set("team_structure", bucket(target, means, Buckets::teamStructure));
        json.set("market_position", bucket(target, means, Buckets::marketPosition));
        json.set("momentum_tailwinds", bucket(target, means, Buckets::momentumTailwinds));
        json.set("financial_health", bucket(target, means, Buckets::financialHealth));
        return json;
    }

    private static ObjectNode bucket(Buckets target, Optional<Buckets> means, Function<Buckets, Tenths> which) {
        Tenths own = which.apply(target);
        ObjectNode json = Json.object().put("target", own.decimal());
        return means.map(which)
                .map(mean -> json.put("cohort", mean.decimal())
                        .put("delta", new Tenths(own.value() - mean.value()).decimal()))
                .orElseGet(() -> json.putNull("cohort").putNull("delta"));
    }
}
