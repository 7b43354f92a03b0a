package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;

/// Pages of a made-up company.
final class Pages {
    static final URI HOME = URI.create("https://brightloom.com/");

    private Pages() {}

    static Page page(byte[] body, String type) {
        return new Page(HOME, new Headers(Map.of("content-type", type)), new Content(body));
    }

    static Document document(String html) {
        return Html.read(page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"));
    }

    static SitePage read(String html) {
        return SitePage.of(HOME, document(html));
    }

    static String jsonLd(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}
