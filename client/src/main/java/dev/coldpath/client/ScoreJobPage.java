package dev.coldpath.client;

import java.util.List;
import java.util.Optional;

/// Some of an account's scoring jobs, the newest first.
///
/// @param nextCursor the cursor of the older ones; empty when there are none
public record ScoreJobPage(List<ScoreJob> jobs, Optional<String> nextCursor) {
    public ScoreJobPage {
        jobs = List.copyOf(jobs);
    }
}
