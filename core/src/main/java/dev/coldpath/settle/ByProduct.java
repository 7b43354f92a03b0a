package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.Product;
import java.util.EnumMap;
import java.util.Map;

/// Hands each job to the engine of its product.
public final class ByProduct implements Starter {
    private final Map<Product, Starter> starters;

    /// Takes one for every product.
    ///
    /// @throws IllegalArgumentException when a product has none
    public ByProduct(Map<Product, Starter> starters) {
        this.starters = new EnumMap<>(starters);
        for (Product product : Product.values()) {
            if (!starters.containsKey(product)) {
                throw new IllegalArgumentException("starters: nobody starts jobs of " + product.wire());
            }
        }
    }

    @Override
    public Start start(Job job) {
        Starter starter = starters.get(job.kind().product());
        if (starter == null) {
            throw new IllegalStateException("job " + job.id() + ": its product has no starter");
        }
        return starter.start(job);
    }
}
