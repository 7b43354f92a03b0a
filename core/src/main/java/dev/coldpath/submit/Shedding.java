package dev.coldpath.submit;

import dev.coldpath.job.Product;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import dev.coldpath.store.ShortMemory;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Admits no new work while admitted work waits too long. What needs no work, a stored answer or a job to join, is
/// still given.
public final class Shedding implements Admissions {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Admissions admissions;
    private final Pulse pulse;
    private final ShortMemory<Product, Optional<QueueAge>> heard = new ShortMemory<>(Product.values().length);

    public Shedding(Admissions admissions, Pulse pulse) {
        this.admissions = admissions;
        this.pulse = pulse;
    }

    @Override
    public Decision decide(Submission submission, Limits limits) {
        Product product = submission.question().kind().product();
        boolean late = age(product, submission.now())
                .filter(age -> age.tooLong(submission.now()))
                .isPresent();
        return admissions.decide(submission, late ? limits.overloaded() : limits);
    }

    private Optional<QueueAge> age(Product product, Instant now) {
        return heard.recall(product, now).orElseGet(() -> {
            Optional<QueueAge> age = ask(product);
            heard.keep(product, age, now.plus(REMEMBERED));
            return age;
        });
    }

    /// Nothing known is no reason to refuse.
    private Optional<QueueAge> ask(Product product) {
        try {
            return pulse.latest(product);
        } catch (StoreDown _) {
            return Optional.empty();
        }
    }
}
