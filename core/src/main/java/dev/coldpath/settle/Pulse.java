package dev.coldpath.settle;

import dev.coldpath.job.Product;
import java.util.Optional;

/// Tells admission how long admitted work waits. A hint: without one, or with an old one, work is admitted.
public interface Pulse {
    /// Replaces what was seen earlier, and never what was seen later.
    void publish(QueueAge age);

    /// The newest of the product.
    Optional<QueueAge> latest(Product product);
}
