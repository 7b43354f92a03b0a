package dev.coldpath.intelligence.routes.job;

import dev.coldpath.job.JobId;
import java.net.URI;

/// The paths of jobs.
///
/// @param base the path that all routes of the product stand under, such as `/graph`; empty: none
record JobPaths(String base) {
    static final String JOBS = "/intelligence/jobs";
    static final String RESULTS = "/intelligence/results";

    /// Relative to the base, as bodies say it.
    static String status(JobId id) {
        return JOBS + "/" + id;
    }

    /// Absolute.
    ///
    /// @param service the address this service is reached at
    String location(URI service, JobId id) {
        return service + base + status(id);
    }
}
