package io.migrationgate.it.maven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** Reads the files that a goal left. */
final class ReportFiles {
    /** The files of a run that has a report. */
    static final Set<String> ALL =
            Set.of("report.json", "report.md", "report.html", "TEST-migration-gate.xml", "outcome.properties");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private ReportFiles(Path folder) {
        this.folder = folder;
    }

    /** Of a project, in the place that is the default. */
    static ReportFiles under(Path project) {
        return new ReportFiles(project.resolve("target").resolve("migration-gate"));
    }

    /** Names of all files, hidden and temporary ones too. */
    Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    Properties outcome() throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(folder.resolve("outcome.properties"), StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        }
        return properties;
    }

    JsonNode json() throws IOException {
        return JSON.readTree(folder.resolve("report.json").toFile());
    }

    /** The finding of a criterion in report.json; a plan of these tests has one asset. */
    JsonNode finding(String criterion) throws IOException {
        return StreamSupport.stream(json().path("findings").spliterator(), false)
                .filter(finding -> criterion.equals(finding.path("criterion").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + criterion));
    }

    /** The name of the root element of the JUnit file, which has to be well-formed for that. */
    String junitRoot() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("TEST-migration-gate.xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement()
                    .getTagName();
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("no XML", e);
        }
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The text of all files. */
    String everything() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names()) {
            text.append(text(name));
        }
        return text.toString();
    }

    /** When the last of them came to its place: a rename changes this time, but not the one of the last change. */
    Instant inPlaceAt() throws IOException {
        Instant last = Instant.EPOCH;
        for (String name : names()) {
            Instant at = ((FileTime) Files.getAttribute(folder.resolve(name), "unix:ctime")).toInstant();
            last = at.isAfter(last) ? at : last;
        }
        return last;
    }
}
