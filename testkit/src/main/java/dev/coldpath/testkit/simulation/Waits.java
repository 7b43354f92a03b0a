package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.settle.QueueAge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was told of how long work waits, and whether it is a reason to refuse more.
final class Waits {
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Map<JobId, Tale> tales;
    private final List<QueueAge> told = new ArrayList<>();

    Waits(Map<JobId, Tale> tales) {
        this.tales = tales;
    }

    void published(QueueAge age) {
        boolean known = tales.values().stream()
                .map(Tale::first)
                .anyMatch(job ->
                        job.kind() == age.kind() && job.schedule().createdAt().equals(age.oldest()));
        unless(
                (known || age.oldest().equals(age.at())) && !age.oldest().isAfter(age.at()),
                "L-3",
                age,
                ": there is no such job");
        told.add(age);
    }

    void refused(Product product, Instant now) {
        boolean late = told.stream()
                .filter(age -> age.kind().product() == product)
                .filter(age -> age.at().plus(GOOD_FOR).plus(REMEMBERED).isAfter(now))
                .anyMatch(age -> age.oldest().plus(halfToStart(product)).isBefore(age.at()));
        unless(late, "L-3", product, ": refused at ", now, " though nothing waits too long");
    }

    private static Duration halfToStart(Product product) {
        return switch (product) {
            case SCORE -> Duration.ofSeconds(150);
            case INTELLIGENCE -> Duration.ofSeconds(450);
        };
    }
}
