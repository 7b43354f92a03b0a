package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.Product;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Notes during a pass how long each product's work waits.
final class QueueWatch {
    private final Instant now;
    private final Map<Product, QueueAge> oldest = new EnumMap<>(Product.class);
    private final Map<Product, QueueAge> told = new EnumMap<>(Product.class);

    QueueWatch(Instant now) {
        this.now = now;
    }

    synchronized void see(Job job) {
        if (job.state() instanceof JobState.Queued) {
            oldest.merge(job.kind().product(), QueueAge.of(job, now), QueueAge::orOlder);
        }
    }

    /// What has not been told yet.
    synchronized List<QueueAge> news() {
        List<QueueAge> news = oldest.values().stream()
                .filter(age -> !age.equals(told.get(age.kind().product())))
                .toList();
        told.putAll(oldest);
        return news;
    }
}
