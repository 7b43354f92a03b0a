package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.net.Source;
import java.util.Optional;

/// SmartRecruiters' posting API: pages of a hundred. It answers with an empty list for names it does not know.
final class SmartRecruiters implements Vendor.Reader {
    private static final PagedBoard BOARD = new PagedBoard(
            answer -> answer.path("content"),
            answer -> answer.path("totalFound").asInt(),
            SmartRecruiters::opening);

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        return BOARD.read(source, "/v1/companies/" + token + "/postings?limit=" + PagedBoard.FULL + "&offset=", apis);
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
