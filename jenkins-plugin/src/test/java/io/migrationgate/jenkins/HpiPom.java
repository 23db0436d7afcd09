package io.migrationgate.jenkins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Reads the POM of the real plugin as text: its parent is not to be found on Maven Central. */
final class HpiPom {
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private HpiPom(Document document) {
        this.document = document;
    }

    static HpiPom read() throws Exception {
        return new HpiPom(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", "pom.xml").toFile()));
    }

    String property(String name) {
        return texts("/project/properties/*[name() = '" + name + "']").get(0);
    }

    List<String> dependencies() {
        return texts("/project/dependencies/dependency[not(scope)]/artifactId");
    }

    List<String> optionalDependencies() {
        return texts("/project/dependencies/dependency[optional = 'true']/artifactId");
    }

    private List<String> texts(String path) {
        try {
            NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent().trim());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
