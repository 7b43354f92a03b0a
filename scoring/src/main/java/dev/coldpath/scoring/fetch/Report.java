package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;

/// How an inquiry ended and what it found.
///
/// @param requests how many requests left this program, redirects included
/// @param bytes how many bytes of bodies came back
public record Report(Status status, List<Observation> observations, List<String> warnings, int requests, long bytes) {
    public Report {
        observations = List.copyOf(observations);
        warnings = List.copyOf(warnings);
    }

    /// Nothing was found, and nothing is known of what it cost.
    public static Report bare(Status status) {
        return new Report(status, List.of(), List.of(), 0, 0);
    }

    /// The same, with what it cost.
    public Report costing(int requests, long bytes) {
        return new Report(status, observations, warnings, requests, bytes);
    }
}
