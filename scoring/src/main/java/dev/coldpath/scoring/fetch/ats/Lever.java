package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.net.Source;

/// Lever's postings API: pages of a hundred, until one is not full.
final class Lever implements Vendor.Reader {
    private static final PagedBoard BOARD = new PagedBoard(answer -> answer, _ -> Integer.MAX_VALUE, Lever::opening);

    @Override
    public Listing read(Source source, String token, PublishedApis apis) throws InterruptedException {
        return BOARD.read(source, "/v0/postings/" + token + "?mode=json&limit=" + PagedBoard.FULL + "&skip=", apis);
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
