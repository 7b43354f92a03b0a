package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import java.util.function.Consumer;

/// Computes narratives as a message says: what the schedule sends computes those that are due, and so does no harm when
/// it comes twice; an operator's order is an order.
record NarrativeOrders(ComputeNarratives narratives) implements Consumer<Message> {
    @Override
    public void accept(Message order) {
        if (order.body().equals(Names.SCHEDULED)) {
            narratives.whenDue();
        } else {
            narratives.always();
        }
    }
}
