package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.SourceAnswer;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ashby's posting API: one answer with everything, also what is not listed for readers, which is not counted.
final class Ashby implements Vendor.Reader {
    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        String path = "/posting-api/job-board/" + token;
        SourceAnswer answer = apis.json(source, path);
        return switch (answer) {
            case Json(JsonNode node)
            when node.path("jobs").isArray() ->
                new Listing.Roles(openings(node.path("jobs")), Optional.empty(), apis.address(source, path));
            case Json _ -> new Listing.Unread(Status.ERROR);
            case Missing _ -> new Listing.NoBoard();
            case Failed failed -> new Listing.Unread(failed.why());
        };
    }

    private static List<Opening> openings(JsonNode jobs) {
        List<Opening> openings = new ArrayList<>();
        for (JsonNode job : jobs) {
            if (job.path("isListed").asBoolean(false)) {
                openings.add(new Opening(
                        job.path("title").asText(""),
                        Fields.date(job.path("publishedAt")),
                        Fields.texts(job.path("department"), job.path("team")),
                        Fields.place(job.path("location")),
                        Fields.link(job.path("jobUrl"))));
            }
        }
        return openings;
    }
}
