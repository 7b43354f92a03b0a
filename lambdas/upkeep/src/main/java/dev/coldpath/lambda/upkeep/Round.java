package dev.coldpath.lambda.upkeep;

import dev.coldpath.settle.Reconciler;
import dev.coldpath.webhook.HandOver;
import java.time.Instant;
import java.time.InstantSource;

/// What is done at a tick: deliveries that are due are handed over, then open jobs are looked after. Handing over comes
/// first and has a part of the time, the same in a flood: so both have their turn whatever the other one finds.
record Round(HandOver webhooks, Reconciler reconciler, InstantSource time) implements Runnable {
    @Override
    public void run() {
        Instant now = time.instant();
        try {
            webhooks.pass(now);
        } finally {
            reconciler.pass(now);
        }
    }
}
