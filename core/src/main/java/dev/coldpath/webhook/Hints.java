package dev.coldpath.webhook;

import java.util.List;
import java.util.function.Consumer;

/// Hands deliveries to a sender at once, as well as it can. They are stored before, and senders look for what is due:
/// a hand-over that fails costs time, so it is reported and fails nothing else.
public final class Hints {
    private final Dispatch dispatch;
    private final Consumer<RuntimeException> trouble;

    /// Takes the way to a sender.
    ///
    /// @param trouble told of a hand-over that failed
    public Hints(Dispatch dispatch, Consumer<RuntimeException> trouble) {
        this.dispatch = dispatch;
        this.trouble = trouble;
    }

    void give(Delivery delivery) {
        give(List.of(delivery));
    }

    /// The first that fails ends it: the next would meet the same trouble.
    void give(List<Delivery> deliveries) {
        try {
            deliveries.forEach(delivery -> dispatch.send(delivery.id()));
        } catch (RuntimeException e) {
            trouble.accept(e);
        }
    }
}
