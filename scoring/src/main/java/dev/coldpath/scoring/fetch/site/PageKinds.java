package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.Words;
import dev.coldpath.scoring.fetch.site.SitePage.Link;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells what the pages are for that a home page links to: by the last part of the path, by the host's first label, or
/// by the words of the link. A path that goes on behind such a word is a page about one thing or one person.
final class PageKinds {
    private static final String ENDINGS = "\\.(html?|php|aspx?|jsp)$";
    private static final int LONGEST_LINK_TEXT = 40;
    private static final int LONGEST_ADDRESS = 300;

    private final Map<String, PageKind> byPath = new HashMap<>();
    private final Map<String, PageKind> byHost = new HashMap<>();
    private final Map<String, PageKind> byText = new HashMap<>();

    PageKinds() {
        DataFile.beside(PageKinds.class, "page-words.txt").stream().forEach(word -> {
            PageKind kind = PageKind.valueOf(word.name().toUpperCase(Locale.ROOT));
            String value = word.value();
            if (value.startsWith("host=")) {
                byHost.put(value.substring(5), kind);
            } else if (value.startsWith("text=")) {
                byText.put(value.substring(5), kind);
            } else {
                byPath.put(value, kind);
            }
        });
    }

    /// The first page of each kind on the home page's own site.
    Map<PageKind, URI> linkedFrom(SitePage home) {
        Map<PageKind, URI> pages = new EnumMap<>(PageKind.class);
        var site = Links.owner(home.address());
        for (Link link : home.links()) {
            boolean usual = link.address().toString().length() <= LONGEST_ADDRESS;
            if (usual
                    && Links.owner(link.address()).equals(site)
                    && !link.address().equals(home.address())) {
                kind(link, home.address()).ifPresent(kind -> pages.putIfAbsent(kind, link.address()));
            }
        }
        return pages;
    }

    private Optional<PageKind> kind(Link link, URI home) {
        String path = last(link.address().getRawPath());
        return Optional.ofNullable(byPath.get(path))
                .or(() -> byHost(link.address(), home))
                .or(() -> byText(link.text()));
    }

    private Optional<PageKind> byHost(URI address, URI home) {
        String host = address.getHost();
        String label = host.substring(0, host.indexOf('.'));
        return host.equals(home.getHost()) ? Optional.empty() : Optional.ofNullable(byHost.get(label));
    }

    private Optional<PageKind> byText(String text) {
        return text.length() > LONGEST_LINK_TEXT
                ? Optional.empty()
                : Optional.ofNullable(byText.get(Words.of(text).row().strip()));
    }

    private static String last(String path) {
        String trimmed = path.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("/+$", "");
        return trimmed.substring(trimmed.lastIndexOf('/') + 1).replaceFirst(ENDINGS, "");
    }
}
