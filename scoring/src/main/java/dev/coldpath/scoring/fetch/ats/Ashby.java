package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.net.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ashby's posting API: one answer with everything, also what is not listed for readers, which is not counted.
final class Ashby implements Vendor.Reader {
    private static final WholeBoard BOARD = new WholeBoard(Ashby::openings, _ -> Optional.empty());

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        return BOARD.read(source, "/posting-api/job-board/" + token, apis);
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
