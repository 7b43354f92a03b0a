package dev.coldpath.scoring.fetch.cadence;

import dev.coldpath.scoring.fetch.Dates;
import dev.coldpath.scoring.fetch.Links;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Reads one sitemap as a stream, compressed or not: it counts, and keeps next to nothing.
final class SitemapReader {
    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int LONGEST_VALUE = 2_048;
    private static final int MOST_KEPT = 1_000;
    private static final int FIRST_FEW = 10;

    private final URI address;
    private final StringBuilder value = new StringBuilder();
    private final List<URI> children = new ArrayList<>();
    private final List<Dated> news = new ArrayList<>();
    private String root = "";
    private String location = "";
    private String published = "";
    private int count;

    private SitemapReader(URI address) {
        this.address = address;
    }

    /// Empty when it is no sitemap, a broken one, or too much of one.
    static Optional<Sitemap> read(URI address, byte[] bytes) {
        try (InputStream plain = plain(bytes)) {
            return new SitemapReader(address).read(new BoundedXml(plain, MOST_ELEMENTS));
        } catch (IOException | XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static InputStream plain(byte[] bytes) throws IOException {
        boolean compressed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        InputStream stream = new ByteArrayInputStream(bytes);
        return compressed ? new Capped(new GZIPInputStream(stream), MOST_BYTES) : stream;
    }

    private Optional<Sitemap> read(BoundedXml xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml.text());
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                default -> {}
            }
        }
        return switch (root) {
            case "urlset" -> Optional.of(new Sitemap.Pages(count, news));
            case "sitemapindex" -> Optional.of(new Sitemap.Index(count, children));
            default -> Optional.empty();
        };
    }

    private void start(String name) {
        root = root.isEmpty() ? name : root;
        value.setLength(0);
    }

    private void add(String text) {
        if (value.length() + text.length() <= LONGEST_VALUE) {
            value.append(text);
        }
    }

    private void end(String name) {
        String text = value.toString().strip();
        value.setLength(0);
        switch (name) {
            case "loc" -> location = location.isEmpty() ? text : location;
            case "publication_date" -> published = text;
            case "url", "sitemap" -> entry();
            default -> {}
        }
    }

    private void entry() {
        if (!location.isEmpty()) {
            count++;
            if (children.size() < FIRST_FEW) {
                Links.resolve(address, location).ifPresent(children::add);
            }
            if (news.size() < MOST_KEPT) {
                Dates.instant(published).ifPresent(at -> news.add(new Dated(location, at)));
            }
        }
        location = "";
        published = "";
    }
}
