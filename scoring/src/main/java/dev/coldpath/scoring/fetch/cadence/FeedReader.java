package dev.coldpath.scoring.fetch.cadence;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a feed's items: their addresses and dates. Titles, texts and authors are dropped.
final class FeedReader {
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ITEMS = 1_000;

    private FeedReader() {}

    /// The items that are dated; empty when it is no feed, a broken one, or too much of one.
    static Optional<List<Dated>> read(byte[] bytes) {
        try {
            refuseExcess(bytes);
            SyndFeedInput input = new SyndFeedInput(false, Locale.ENGLISH);
            return Optional.of(items(input.build(document(bytes)).getEntries()));
        } catch (IOException | SAXException | FeedException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The library would do this itself, but print to the error stream what it does not like.
    private static Document document(byte[] bytes) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(BoundedXml.NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("feed: this Java has no such XML parser", e);
        }
    }

    /// What is built as a tree, in parts by recursion, is first seen to be within bounds.
    private static void refuseExcess(byte[] bytes) throws IOException, SAXException {
        BoundedXml.walk(new ByteArrayInputStream(bytes), MOST_ELEMENTS, new Passing());
    }

    private record Passing() implements BoundedXml.Visitor {
        @Override
        public void start(String name) {}

        @Override
        public void text(String text) {}

        @Override
        public void end(String name) {}
    }

    private static List<Dated> items(List<SyndEntry> entries) {
        List<Dated> items = new ArrayList<>();
        for (SyndEntry entry : entries.subList(0, Math.min(entries.size(), MOST_ITEMS))) {
            Optional<Date> date = first(entry.getPublishedDate(), entry.getUpdatedDate());
            Optional<String> address = first(entry.getLink(), entry.getUri());
            if (date.isPresent() && address.isPresent()) {
                items.add(new Dated(address.get().strip(), date.get().toInstant()));
            }
        }
        return items;
    }

    private static <T> Optional<T> first(@Nullable T one, @Nullable T other) {
        return Optional.ofNullable(one).or(() -> Optional.ofNullable(other));
    }
}
