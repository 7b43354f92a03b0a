package dev.coldpath.webhook;

import java.time.Instant;
import java.util.List;

/// Hands everything that is due to the senders: what nobody else has handed over, because a hint was lost, a sender
/// died, or the time until then was longer than a hint can wait. What is handed over twice is sent once.
public final class HandOver {
    private static final int MOST = 500;

    private final Deliveries deliveries;
    private final Dispatch dispatch;

    public HandOver(Deliveries deliveries, Dispatch dispatch) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
    }

    /// One pass over what is due by now. Returns how many there were.
    public int pass(Instant now) {
        List<DeliveryId> due = deliveries.due(now, MOST);
        due.forEach(dispatch::send);
        return due.size();
    }
}
