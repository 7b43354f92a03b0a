package dev.coldpath.webhook;

import dev.coldpath.job.Job;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;

/// Settlements that hand the deliveries of a job's end to a sender at once. The deliveries are stored with the
/// settlement.
public final class NotifyingSettlements implements Settlements {
    private final Settlements real;
    private final Hints hints;

    /// Takes what really settles.
    public NotifyingSettlements(Settlements real, Hints hints) {
        this.real = real;
        this.hints = hints;
    }

    @Override
    public Settled settle(Settlement settlement) {
        Settled settled = real.settle(settlement);
        if (settled instanceof Settled.Won(Job over)) {
            hints.give(Delivery.ofEnd(over));
        }
        return settled;
    }
}
