package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.score.movers.Mover;
import dev.coldpath.score.movers.Movers;
import dev.coldpath.score.movers.Question;
import java.util.List;

/// The body of the movers route, field by field in the contract's order.
final class MoversWire {
    private MoversWire() {}

    /// Adds an answer to a body that may already name its mode.
    static ObjectNode put(ObjectNode body, Question question, Movers movers) {
        body.put("window", question.window().wire())
                .put("window_start", ScoreWire.time(question.start()))
                .put("window_end", ScoreWire.time(question.end()));
        list(body.putArray("gainers"), movers.gainers());
        list(body.putArray("decliners"), movers.decliners());
        return body;
    }

    private static void list(ArrayNode json, List<Mover> movers) {
        for (Mover mover : movers) {
            json.addObject()
                    .put("domain", mover.domain().name())
                    .put("company_name", mover.companyName())
                    .put("composite_now", mover.now().decimal())
                    .put("composite_then", mover.then().decimal())
                    .put("delta", mover.delta().decimal())
                    .put("ki_rating_now", mover.ratingNow().wire())
                    .put("ki_rating_then", mover.ratingThen().wire());
        }
    }
}
