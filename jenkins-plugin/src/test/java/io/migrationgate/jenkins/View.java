package io.migrationgate.jenkins;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads one file that people see, a view or its help, as the plugin ships it. */
record View(Path path, String text) {
    private static final Pattern KEY = Pattern.compile("\\$\\{%([^}(]+)[}(]");

    /** The plugin's sources, from its own build and from the one without Jenkins. */
    static Path sources() {
        Path here = Path.of("src", "main");
        return Files.isDirectory(here) ? here : Path.of("..", "src", "main");
    }

    static List<View> all(String ending) {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(View::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static View read(Path path) {
        try {
            return new View(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All elements of the view, which is well-formed XML or fails the test. */
    List<Element> elements() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList nodes = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getElementsByTagName("*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new AssertionError(path + " is no well-formed XML: " + e.getMessage(), e);
        }
    }

    List<Element> elements(String localName) {
        return elements().stream()
                .filter(element -> element.getLocalName().equals(localName))
                .toList();
    }

    static List<String> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        return names;
    }

    /** The keys of the messages that the view shows. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(text);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    /** The keys that have a message. */
    Set<String> messages() {
        Path file = path.resolveSibling(path.getFileName().toString().replace(".jelly", ".properties"));
        Properties messages = new Properties();
        if (Files.exists(file)) {
            try {
                messages.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    @Override
    public String toString() {
        return sources().relativize(path).toString();
    }
}
