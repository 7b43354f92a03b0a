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

/// SmartRecruiters' posting API: pages of a hundred. It answers with an empty list for names it does not know.
final class SmartRecruiters implements Vendor.Reader {
    private static final int PAGE = 100;
    private static final int MOST = 1_500;

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        List<Opening> openings = new ArrayList<>();
        String company = "/v1/companies/" + token + "/postings?limit=" + PAGE + "&offset=";
        boolean more = true;
        while (more) {
            SourceAnswer answer = apis.json(source, company + openings.size());
            switch (answer) {
                case Json(JsonNode page)
                when page.path("content").isArray() -> {
                    page.path("content").forEach(posting -> openings.add(opening(posting)));
                    more = page.path("content").size() == PAGE
                            && openings.size()
                                    < Math.min(MOST, page.path("totalFound").asInt());
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
        return new Listing.Roles(openings, Optional.empty(), apis.address(source, company + 0));
    }

    private static Opening opening(JsonNode posting) {
        JsonNode location = posting.path("location");
        return new Opening(
                posting.path("name").asText(""),
                Fields.date(posting.path("releasedDate")),
                Fields.texts(
                        posting.path("department").path("label"),
                        posting.path("function").path("label")),
                Fields.place(location.path("city"), location.path("country")),
                Optional.empty());
    }
}
