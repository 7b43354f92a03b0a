package dev.coldpath.intelligence.routes.job;

import dev.coldpath.job.Job;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.result.ResultLinks;
import dev.coldpath.result.Results;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.time.Instant;

/// Fetches a succeeded job's result for an answer, or an address of one that is too large.
///
/// @param results where results are
/// @param links makes addresses of large ones
public record ReadResult(Results results, ResultLinks links) {
    /// More bytes of JSON than this are not part of an answer.
    private static final int LARGEST_INLINE = 4_194_304;

    ShownResult of(Job job, Kept kept, URI base, Instant now) {
        if (kept.length() > LARGEST_INLINE && kept.place() == Place.OBJECT) {
            return new ShownResult.Linked(links.link(job, kept, base, now), kept.length());
        }
        try {
            return switch (results.read(job, kept)) {
                case Results.Read.Whole(String json) -> new ShownResult.Whole(json);
                case Results.Read.Lost() -> new ShownResult.Gone();
            };
        } catch (StoreDown _) {
            return new ShownResult.Unreadable();
        }
    }
}
