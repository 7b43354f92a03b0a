package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.net.Source;
import java.util.ArrayList;
import java.util.List;

/// Workable's widget feed: one answer with everything, under the company's name.
final class Workable implements Vendor.Reader {
    private static final WholeBoard BOARD =
            new WholeBoard(Workable::openings, answer -> Fields.text(answer.path("name")));

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        return BOARD.read(source, "/api/v1/widget/accounts/" + token, apis);
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
