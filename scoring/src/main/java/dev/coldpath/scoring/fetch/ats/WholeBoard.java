package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A board that is told in one answer, with its openings under `jobs`.
///
/// @param openings of the array of jobs
/// @param company whose board the answer says it is
record WholeBoard(Function<JsonNode, List<Opening>> openings, Function<JsonNode, Optional<String>> company) {
    Listing read(Source source, String path, PublishedApis apis) throws InterruptedException {
        return switch (apis.json(source, path)) {
            case Json(JsonNode answer)
            when answer.path("jobs").isArray() ->
                new Listing.Roles(
                        openings.apply(answer.path("jobs")), company.apply(answer), apis.address(source, path));
            case Json _ -> new Listing.Unread(Status.ERROR);
            case Missing _ -> new Listing.NoBoard();
            case Failed failed -> new Listing.Unread(failed.why());
        };
    }
}
