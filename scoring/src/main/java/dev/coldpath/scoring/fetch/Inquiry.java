package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;

/// What one fetcher asks and how it reads the answers. [Guarded] makes a [Fetcher] of it, so an inquiry need not
/// guard itself against what it does not expect.
public interface Inquiry {
    Terms terms();

    /// How long a snapshot with this status stands in for a call.
    default Duration reusableFor(Status status) {
        return terms().reusableFor();
    }

    /// False: this deployment lacks what it reads.
    default boolean takesPart() {
        return true;
    }

    /// Whom to thank for what it finds: nobody for what a company's own servers tell.
    default List<Credit> credits() {
        return List.of();
    }

    /// Ends by the deadline, which is already within the inquiry's own total.
    Report ask(Subject subject, Deadline deadline) throws InterruptedException;
}
