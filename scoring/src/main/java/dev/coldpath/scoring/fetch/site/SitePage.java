package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Ascii;
import dev.coldpath.scoring.fetch.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/// What a page of a site shows without running anything.
///
/// @param links what a reader can follow
/// @param embedded what a browser would load: scripts, frames, styles, pictures
/// @param feeds what it announces as feeds
/// @param languages the languages it says it has
/// @param topic title, description, keywords and headings
/// @param text what a reader would see, its first part
/// @param scripted true: there are scripts
record SitePage(
        URI address,
        List<Link> links,
        Set<URI> embedded,
        List<URI> feeds,
        Set<String> languages,
        String topic,
        String text,
        boolean scripted) {
    private static final int MOST_LINKS = 5_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int NEXT_TO_NOTHING = 100;
    private static final int FEW_LINKS = 3;
    private static final int LONGEST_LINK_TEXT = 100;
    private static final String SAYING = "meta[name=description],meta[name=keywords],meta[property=og:description]";
    private static final String SCRIPTS = "script[src],script:not([type]),script[type~=(?i)javascript|module]";
    private static final String FEEDS = "link[rel~=(?i)\\balternate\\b][type~=(?i)^application/(rss|atom)\\+xml][href]";

    SitePage {
        links = List.copyOf(links);
        embedded = Set.copyOf(embedded);
        feeds = List.copyOf(feeds);
        languages = Set.copyOf(languages);
    }

    /// @param text the words that a reader clicks on
    record Link(URI address, String text) {}

    static SitePage of(URI address, Document document) {
        return new SitePage(
                address,
                links(document),
                embedded(document),
                targets(document, FEEDS, "href").distinct().limit(10).toList(),
                languages(document),
                topic(document),
                text(document),
                !document.select(SCRIPTS).isEmpty());
    }

    /// Next to no text and nowhere to go: whatever there is appears only when scripts run.
    boolean needsScripts() {
        return scripted && text.length() < NEXT_TO_NOTHING && links.size() < FEW_LINKS;
    }

    /// Everything it points to.
    Stream<URI> targets() {
        return Stream.concat(links.stream().map(Link::address), embedded.stream());
    }

    private static List<Link> links(Document document) {
        List<Link> links = new ArrayList<>();
        for (Element anchor :
                document.select("a[href]").stream().limit(MOST_LINKS).toList()) {
            String text = anchor.text().strip();
            String beginning = text.substring(0, Math.min(text.length(), LONGEST_LINK_TEXT));
            target(anchor, "href").ifPresent(address -> links.add(new Link(address, beginning)));
        }
        return links;
    }

    private static Set<URI> embedded(Document document) {
        Set<URI> embedded = new HashSet<>();
        targets(document, "script[src],iframe[src],img[src]", "src").forEach(embedded::add);
        targets(document, "link[href]", "href").forEach(embedded::add);
        return embedded;
    }

    private static Stream<URI> targets(Document document, String query, String attribute) {
        return document.select(query).stream()
                .limit(MOST_LINKS)
                .flatMap(element -> target(element, attribute).stream());
    }

    /// What is too long for an address is not made absolute first: that takes more than the square of its length.
    private static Optional<URI> target(Element element, String attribute) {
        return element.attr(attribute).strip().length() > Links.LONGEST
                ? Optional.empty()
                : Links.absolute(element.absUrl(attribute));
    }

    private static Set<String> languages(Document document) {
        Set<String> languages = new HashSet<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][hreflang]")) {
            languages.add(Ascii.lower(link.attr("hreflang").strip()));
        }
        languages.removeAll(Set.of("", "x-default"));
        return languages;
    }

    private static String topic(Document document) {
        StringBuilder topic = new StringBuilder(start(document.title()));
        for (Element meta : document.select(SAYING)) {
            topic.append(" | ").append(start(meta.attr("content")));
        }
        for (Element heading : document.select("h1,h2")) {
            if (topic.length() < LONGEST_TEXT) {
                topic.append(" | ").append(start(heading.text()));
            }
        }
        return start(topic.toString());
    }

    /// What stands there for readers without scripts is no content.
    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.body().filter((node, _) -> {
            if (node.nameIs("noscript")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words && !words.isBlank()) {
                text.append(words.text().strip()).append(' ');
            }
            return text.length() > LONGEST_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return start(text.toString().strip());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
