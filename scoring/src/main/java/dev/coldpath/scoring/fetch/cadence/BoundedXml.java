package dev.coldpath.scoring.fetch.cadence;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Walks through XML from a stranger, element by element: no document type, nothing loaded from elsewhere, neither too
/// deep nor too much. Nothing is said on the error stream.
final class BoundedXml {
    static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private BoundedXml() {}

    /// Sees every element, by its name without prefix.
    interface Visitor {
        void start(String name);

        void text(String text);

        void end(String name);
    }

    /// To the end, or until something is not as it should be.
    static void walk(InputStream stream, int mostElements, Visitor visitor) throws IOException, SAXException {
        Bounds bounds = new Bounds(mostElements, visitor);
        XMLReader reader = reader();
        reader.setContentHandler(bounds);
        reader.setErrorHandler(bounds);
        reader.parse(new InputSource(stream));
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("xml: this Java has no such parser", e);
        }
    }

    private static final class Bounds extends DefaultHandler {
        private static final int DEEPEST = 100;

        private final int mostElements;
        private final Visitor visitor;
        private int depth;
        private int elements;

        Bounds(int mostElements, Visitor visitor) {
            this.mostElements = mostElements;
            this.visitor = visitor;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            depth++;
            elements++;
            if (depth > DEEPEST || elements > mostElements) {
                throw new SAXException("too deep or too much");
            }
            visitor.start(localName);
        }

        @Override
        public void characters(char[] text, int start, int length) {
            visitor.text(new String(text, start, length));
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            depth--;
            visitor.end(localName);
        }
    }
}
