package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a reply of OSS, which is XML: the text of each element by its path, the first one of a path.
 *
 * <p>Document types and what they may load are refused.
 */
final class OssReply {
    private static final int DEEPEST = 20;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private OssReply() {}

    /** Takes one element when it ends, by its path below the outermost one. */
    private interface Elements {
        void take(String path, String text);
    }

    /** Reads the document, whose outermost element must have that name; paths start below it. */
    static Fields document(WireReply wire, String root, String source) throws CloudException {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        read(wire, root, source, (path, text) -> {
            if (!texts.has(path)) {
                texts.put(path, text);
            }
        });
        return new Fields(texts);
    }

    /**
     * Reads every element of that path, each with what stands in it.
     *
     * @param path below the outermost element, for example {@code Buckets.Bucket}
     */
    static List<Fields> entries(WireReply wire, String root, String path, String source) throws CloudException {
        List<Fields> entries = new ArrayList<>();
        Map<String, String> open = new LinkedHashMap<>();
        read(wire, root, source, (found, text) -> {
            if (found.equals(path)) {
                ObjectNode entry = JsonNodeFactory.instance.objectNode();
                open.forEach(entry::put);
                entries.add(new Fields(entry));
                open.clear();
            } else if (found.startsWith(path + ".")) {
                open.putIfAbsent(found.substring(path.length() + 1), text);
            }
        });
        return entries;
    }

    private static void read(WireReply wire, String root, String source, Elements elements) throws CloudException {
        if (wire.body().length == 0) {
            throw new CloudException(Trouble.EMPTY_REPLY, source);
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(wire.body()));
            Deque<String> path = new ArrayDeque<>();
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        boolean outermost = path.isEmpty();
                        if (path.size() >= DEEPEST
                                || (outermost && !reader.getLocalName().equals(root))) {
                            throw new CloudException(Trouble.NOT_XML, source);
                        }
                        path.addLast(reader.getLocalName());
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        String name = path.stream()
                                .skip(1)
                                .reduce((one, other) -> one + "." + other)
                                .orElse(root);
                        elements.take(name, text.toString());
                        path.removeLast();
                        text.setLength(0);
                    }
                    default -> {
                        // comments and the like
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new CloudException(Trouble.NOT_XML, source); // its message quotes the reply
        }
    }
}
