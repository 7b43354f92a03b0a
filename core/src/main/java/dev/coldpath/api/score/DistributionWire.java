package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Profile;
import java.util.List;

/// The body of the distribution route, field by field in the contract's order.
final class DistributionWire {
    private static final int POINTS = 5;
    private static final int TENTHS = 10;

    private DistributionWire() {}

    /// Adds a distribution to a body that may already name its mode.
    static ObjectNode put(ObjectNode body, Distribution distribution) {
        body.put("pipeline_version", distribution.pipelineVersion());
        body.set("universe", SpreadWire.put(Json.object(), distribution.composites()));
        bins(body.putArray("composite_hist"), distribution.composites().inBins(POINTS * TENTHS), POINTS);
        bins(body.putArray("scale_premium_hist"), distribution.premiums(), 1);
        ObjectNode ratings = body.putObject("rating_dist");
        distribution.composites().ratings().forEach((rating, count) -> ratings.put(rating.wire(), count));
        ObjectNode profiles = body.putObject("profile_split");
        for (Profile profile : Profile.values()) {
            profiles.put(profile.wire(), distribution.profiles().get(profile));
        }
        return body;
    }

    private static void bins(ArrayNode json, List<Long> counts, int points) {
        int from = 0;
        for (long count : counts) {
            json.addObject().put("range", from + "-" + (from + points)).put("count", count);
            from += points;
        }
    }
}
