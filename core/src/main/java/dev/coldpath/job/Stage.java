package dev.coldpath.job;

/// A job's state without its data, for lists.
public enum Stage {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED;

    public static Stage of(JobState state) {
        return switch (state) {
            case JobState.Queued _ -> QUEUED;
            case JobState.Running _ -> RUNNING;
            case JobState.Succeeded _ -> SUCCEEDED;
            case JobState.Failed _ -> FAILED;
        };
    }
}
