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

/// Lever's postings API: pages of a hundred, until one is not full.
final class Lever implements Vendor.Reader {
    private static final int PAGE = 100;
    private static final int MOST = 1_500;

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        List<Opening> openings = new ArrayList<>();
        String site = "/v0/postings/" + token + "?mode=json&limit=" + PAGE + "&skip=";
        while (openings.size() < MOST) {
            SourceAnswer answer = apis.json(source, site + openings.size());
            switch (answer) {
                case Json(JsonNode page)
                when page.isArray() -> {
                    page.forEach(posting -> openings.add(opening(posting)));
                    if (page.size() < PAGE) {
                        return new Listing.Roles(openings, Optional.empty(), apis.address(source, site + 0));
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
        return new Listing.Roles(openings, Optional.empty(), apis.address(source, site + 0));
    }

    private static Opening opening(JsonNode posting) {
        JsonNode categories = posting.path("categories");
        return new Opening(
                posting.path("text").asText(""),
                Fields.millis(posting.path("createdAt")),
                Fields.texts(categories.path("department"), categories.path("team")),
                Fields.place(categories.path("location")),
                Fields.link(posting.path("hostedUrl")));
    }
}
