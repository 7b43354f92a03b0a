package dev.coldpath.webhook;

import dev.coldpath.pass.Pace;
import dev.coldpath.pass.Pass;
import java.time.Instant;
import java.util.List;

/// Hands everything that is due to the senders: what nobody else has handed over, because a hint was lost, a sender
/// died, or the time until then was longer than a hint can wait. What is handed over is not due for a minute, so the
/// next pass comes to those behind it, however slow receivers are. What is handed over twice is sent once.
public final class HandOver {
    private static final int MOST = 500;

    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final Pace pace;

    public HandOver(Deliveries deliveries, Dispatch dispatch, Pace pace) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.pace = pace;
    }

    /// One pass over what is due by now, as far as its time goes. Returns how many there were.
    public int pass(Instant now) {
        Pass pass = pace.pass(now);
        List<DeliveryId> due = deliveries.due(now, MOST);
        pass.each(due, delivery -> {
            // first noted, then told: a hint that is lost in between costs a minute
            if (deliveries.handOver(delivery, now)) {
                dispatch.send(delivery);
            }
        });
        pass.end();
        return due.size();
    }
}
