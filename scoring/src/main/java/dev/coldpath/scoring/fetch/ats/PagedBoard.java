package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// A board that is told a hundred postings at a time, until a part is not full or all are there.
///
/// @param postings of an answer; no array: it is none
/// @param total how many there are, as the answer says
record PagedBoard(
        Function<JsonNode, JsonNode> postings, ToIntFunction<JsonNode> total, Function<JsonNode, Opening> opening) {
    static final int FULL = 100;

    private static final int MOST = 1_500;

    /// Reads it, up to fifteen hundred postings.
    ///
    /// @param path goes on with the number of postings to skip
    Listing read(Source source, String path, PublishedApis apis) throws InterruptedException {
        List<Opening> openings = new ArrayList<>();
        while (true) {
            switch (apis.json(source, path + openings.size())) {
                case Json(JsonNode answer)
                when postings.apply(answer).isArray() -> {
                    JsonNode part = postings.apply(answer);
                    part.forEach(posting -> openings.add(opening.apply(posting)));
                    if (part.size() < FULL || openings.size() >= Math.min(MOST, total.applyAsInt(answer))) {
                        return new Listing.Roles(openings, Optional.empty(), apis.address(source, path + 0));
                    }
                }
                case Json _ -> {
                    return new Listing.Unread(Status.ERROR);
                }
                case Missing _ -> {
                    return new Listing.NoBoard();
                }
                case Failed failed -> {
                    return new Listing.Unread(failed.why());
                }
            }
        }
    }
}
