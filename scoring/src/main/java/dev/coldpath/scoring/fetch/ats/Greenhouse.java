package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.net.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Greenhouse's job board API: one answer with everything. `updated_at` moves whenever somebody edits a text, so only
/// `first_published` tells how new a role is.
final class Greenhouse implements Vendor.Reader {
    private static final WholeBoard BOARD = new WholeBoard(Greenhouse::openings, Greenhouse::company);

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        return BOARD.read(source, "/v1/boards/" + token + "/jobs?content=true", apis);
    }

    private static List<Opening> openings(JsonNode jobs) {
        List<Opening> openings = new ArrayList<>();
        for (JsonNode job : jobs) {
            List<String> departments = new ArrayList<>();
            job.path("departments").forEach(each -> departments.addAll(Fields.texts(each.path("name"))));
            openings.add(new Opening(
                    job.path("title").asText(""),
                    Fields.date(job.path("first_published")),
                    departments,
                    Fields.place(job.path("location").path("name")),
                    Fields.link(job.path("absolute_url"))));
        }
        return openings;
    }

    private static Optional<String> company(JsonNode node) {
        return Fields.text(node.path("jobs").path(0).path("company_name"));
    }
}
