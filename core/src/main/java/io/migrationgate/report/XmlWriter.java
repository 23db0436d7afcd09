package io.migrationgate.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes well-formed XML into a string; every text and attribute is cleaned and escaped. */
final class XmlWriter {
    /** The platform's own, so that no parser on a host's class path changes what we write. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlWriter() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Opens an element; attributes are names and values in turn. */
    XmlWriter open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            return attributes(attributes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Writes an element without content. */
    XmlWriter empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            return attributes(attributes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Writes text, cleaned. */
    XmlWriter text(String words) {
        return raw(PlainText.clean(words));
    }

    /** Ends a line of the file. */
    XmlWriter line() {
        return raw("\n");
    }

    XmlWriter close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** An element with nothing but text in it. */
    XmlWriter element(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    /** Everything written so far. */
    String finish() {
        try {
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Adds attributes to the element just opened. */
    XmlWriter attributesOf(String... attributes) {
        try {
            return attributes(attributes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private XmlWriter raw(String words) {
        try {
            xml.writeCharacters(words);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private XmlWriter attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], PlainText.clean(attributes[at + 1]));
        }
        return this;
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("XML was written in the wrong order", e);
    }
}
