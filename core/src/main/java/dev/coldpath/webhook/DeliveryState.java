package dev.coldpath.webhook;

import dev.coldpath.job.Fence;
import java.time.Instant;
import java.util.Optional;

/// The state of a delivery.
public sealed interface DeliveryState {
    Stage stage();

    /// To be sent, again or for the first time.
    ///
    /// @param step how many attempts of this ladder were made
    /// @param since when the ladder began
    /// @param dueAt when it is next handed over to the senders: for one that is lent, when its lease is over
    /// @param holder the sender it is lent to, or [#ANY_SENDER]
    record Pending(int step, Instant since, Instant dueAt, Optional<Fence> holder) implements DeliveryState {
        /// Holds what was handed over to the senders, and was taken by none of them yet. No chance draws it.
        public static final Fence ANY_SENDER = new Fence("0".repeat(24));

        @Override
        public Stage stage() {
            return Stage.PENDING;
        }

        boolean lendable(Instant now) {
            return due(now) || holder.equals(Optional.of(ANY_SENDER));
        }

        boolean due(Instant now) {
            return !dueAt.isAfter(now);
        }
    }

    /// The receiver took it.
    record Delivered(Instant at) implements DeliveryState {
        @Override
        public Stage stage() {
            return Stage.DELIVERED;
        }
    }

    /// The ladder is at its end, or the endpoint wants no more: a dead letter, until somebody sends it anew.
    record Failed(Instant at) implements DeliveryState {
        @Override
        public Stage stage() {
            return Stage.FAILED;
        }
    }

    /// Its endpoint is gone, so nobody is left to tell.
    record Dropped(Instant at) implements DeliveryState {
        @Override
        public Stage stage() {
            return Stage.DROPPED;
        }
    }

    /// A state without what it carries, for lists and rows.
    enum Stage {
        PENDING("pending"),
        DELIVERED("delivered"),
        FAILED("failed"),
        DROPPED("dropped");

        private final String wire;

        Stage(String wire) {
            this.wire = wire;
        }

        /// The word in storage and on the wire.
        public String wire() {
            return wire;
        }
    }
}
