package dev.coldpath.scoring.pipeline;

import dev.coldpath.job.JobId;
import dev.coldpath.work.StartGate;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Gates in memory.
final class MemoryGate implements StartGate {
    private final Set<JobId> open = new HashSet<>();
    private final Set<JobId> shut = new HashSet<>();

    @Override
    public Entry enter(JobId id, Instant now) {
        if (shut.contains(id)) {
            return Entry.SHUT;
        }
        return open.add(id) ? Entry.ENTERED : Entry.INSIDE;
    }

    void shut(JobId id) {
        shut.add(id);
    }

    boolean isOpen(JobId id) {
        return open.contains(id);
    }
}
