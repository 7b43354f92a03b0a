package dev.coldpath.scoring.fetch.cadence;

import dev.coldpath.scoring.fetch.Dates;
import dev.coldpath.scoring.fetch.Links;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.xml.sax.SAXException;

/// Reads one sitemap as a stream, compressed or not: it counts, and keeps next to nothing.
final class SitemapReader implements BoundedXml.Visitor {
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

    static Sitemap read(URI address, byte[] bytes) {
        SitemapReader reader = new SitemapReader(address);
        try (InputStream plain = plain(bytes)) {
            BoundedXml.walk(plain, MOST_ELEMENTS, reader);
            return reader.sitemap();
        } catch (IOException | SAXException _) {
            return new Sitemap.Unreadable();
        }
    }

    private static InputStream plain(byte[] bytes) throws IOException {
        boolean compressed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        InputStream stream = new ByteArrayInputStream(bytes);
        return compressed ? new Capped(new GZIPInputStream(stream), MOST_BYTES) : stream;
    }

    private Sitemap sitemap() {
        return switch (root) {
            case "urlset" -> new Sitemap.Pages(count, news);
            case "sitemapindex" -> new Sitemap.Index(count, children);
            default -> new Sitemap.Unreadable();
        };
    }

    @Override
    public void start(String name) {
        root = root.isEmpty() ? name : root;
        value.setLength(0);
    }

    @Override
    public void text(String text) {
        if (value.length() + text.length() <= LONGEST_VALUE) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) {
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
            if (!published.isEmpty() && news.size() < MOST_KEPT) {
                Dates.instant(published).ifPresent(at -> news.add(new Dated(location, at)));
            }
        }
        location = "";
        published = "";
    }
}
