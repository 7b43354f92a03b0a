package dev.coldpath.webhook;

import dev.coldpath.job.Job;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import java.util.function.Consumer;

/// Settlements that hand the deliveries of a job's end to a sender at once. A failing hand-over never fails the
/// settlement: the deliveries are stored with it, and senders look for what is due.
public final class ToldSettlements implements Settlements {
    private final Settlements real;
    private final Dispatch dispatch;
    private final Consumer<RuntimeException> trouble;

    /// Takes what really settles.
    ///
    /// @param trouble told of a hand-over that failed
    public ToldSettlements(Settlements real, Dispatch dispatch, Consumer<RuntimeException> trouble) {
        this.real = real;
        this.dispatch = dispatch;
        this.trouble = trouble;
    }

    @Override
    public Settled settle(Settlement settlement) {
        Settled settled = real.settle(settlement);
        if (settled instanceof Settled.Won(Job over)) {
            tell(over);
        }
        return settled;
    }

    private void tell(Job over) {
        try {
            Delivery.ofEnd(over).forEach(delivery -> dispatch.send(delivery.id()));
        } catch (RuntimeException e) {
            trouble.accept(e);
        }
    }
}
