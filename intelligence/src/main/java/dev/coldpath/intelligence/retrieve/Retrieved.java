package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.ask.QueryInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The result of retrieval.
///
/// @param now the job's one instant
/// @param variants of the query that were searched too
/// @param rows in rank order, as many as the effective limit at most
/// @param diagnosis how they were found, when that was asked for
public record Retrieved(
        QueryInput asked, Instant now, List<String> variants, List<Row> rows, Optional<Diagnosis> diagnosis) {}
