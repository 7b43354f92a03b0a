package dev.coldpath.scoring.fetch.cadence;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through XML from a stranger, element by element: no document type, nothing loaded from elsewhere, neither too
/// deep nor too much.
final class BoundedXml {
    private static final int DEEPEST = 100;

    private final XMLStreamReader reader;
    private final int mostElements;
    private int depth;
    private int elements;

    BoundedXml(InputStream stream, int mostElements) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        this.reader = factory.createXMLStreamReader(stream);
        this.mostElements = mostElements;
    }

    /// What comes next; see [XMLStreamConstants].
    int next() throws XMLStreamException {
        int event = reader.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type is refused");
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                elements++;
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        if (depth > DEEPEST || elements > mostElements) {
            throw new XMLStreamException("too deep or too much");
        }
        return event;
    }

    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    /// The element's name without its prefix.
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }
}
