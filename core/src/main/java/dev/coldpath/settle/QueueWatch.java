package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.Product;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Notes during a pass which job of each product has waited for longest.
final class QueueWatch {
    private final Map<Product, Job> oldest = new EnumMap<>(Product.class);
    private final Map<Product, Job> told = new EnumMap<>(Product.class);
    private int seen;

    synchronized void see(Job job) {
        if (job.state() instanceof JobState.Queued) {
            oldest.merge(job.kind().product(), job, QueueWatch::older);
        }
    }

    /// A row was read, whatever it said.
    synchronized void read() {
        seen++;
    }

    /// Whether so many rows were read.
    synchronized boolean sawAll(int rows) {
        return seen >= rows;
    }

    /// Whether work of the product was found waiting.
    synchronized boolean waits(Product product) {
        return oldest.containsKey(product);
    }

    /// Those that have not been told of yet.
    synchronized List<Job> news() {
        List<Job> news = oldest.values().stream()
                .filter(job -> !job.equals(told.get(job.kind().product())))
                .toList();
        told.putAll(oldest);
        return news;
    }

    private static Job older(Job one, Job other) {
        return admitted(other).isBefore(admitted(one)) ? other : one;
    }

    private static Instant admitted(Job job) {
        return job.schedule().createdAt();
    }
}
