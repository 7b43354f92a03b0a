package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;

/// What one fetcher asks and how it reads the answers. [Guarded] makes a [Fetcher] of it, so an inquiry need not
/// guard itself against what it does not expect.
public interface Inquiry {
    Terms terms();

    /// Ends by the deadline, which is already within the inquiry's own total.
    Report ask(Subject subject, Deadline deadline) throws InterruptedException;
}
