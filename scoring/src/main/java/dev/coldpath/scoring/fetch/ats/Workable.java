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

/// Workable's widget feed: one answer with everything, under the company's name.
final class Workable implements Vendor.Reader {
    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        String path = "/api/v1/widget/accounts/" + token;
        SourceAnswer answer = apis.json(source, path);
        return switch (answer) {
            case Json(JsonNode node)
            when node.path("jobs").isArray() ->
                new Listing.Roles(
                        openings(node.path("jobs")), Fields.text(node.path("name")), apis.address(source, path));
            case Json _ -> new Listing.Unread(Status.ERROR);
            case Missing _ -> new Listing.NoBoard();
            case Failed failed -> new Listing.Unread(failed.why());
        };
    }

    private static List<Opening> openings(JsonNode jobs) {
        List<Opening> openings = new ArrayList<>();
        for (JsonNode job : jobs) {
            openings.add(new Opening(
                    job.path("title").asText(""),
                    Fields.date(job.path("published_on")).or(() -> Fields.date(job.path("created_at"))),
                    Fields.texts(job.path("department"), job.path("function")),
                    Fields.place(job.path("city"), job.path("country")),
                    Fields.link(job.path("url"))));
        }
        return openings;
    }
}
