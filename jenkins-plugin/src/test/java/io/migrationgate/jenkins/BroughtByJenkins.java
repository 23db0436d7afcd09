package io.migrationgate.jenkins;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Knows which libraries Jenkins and its wrapper plugins bring, and in which version.
 *
 * <p>A wrapper plugin must bring at least the version the core is tested with. Jenkins itself moves only with its
 * baseline, so there a patch level less is let pass.
 */
final class BroughtByJenkins {
    private static final String LIBRARY = "library.";

    private final Properties table;

    private BroughtByJenkins(Properties table) {
        this.table = table;
    }

    static BroughtByJenkins read() throws IOException {
        Properties table = new Properties();
        try (InputStream in = BroughtByJenkins.class.getResourceAsStream("brought-by-jenkins.properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            table.load(reader);
        }
        return new BroughtByJenkins(table);
    }

    String bom() {
        return table.getProperty("bom");
    }

    String jenkins() {
        return table.getProperty("jenkins");
    }

    String leftOut() {
        return table.getProperty("left-out");
    }

    Set<String> libraries() {
        return table.stringPropertyNames().stream()
                .filter(name -> name.startsWith(LIBRARY))
                .map(name -> name.substring(LIBRARY.length()))
                .collect(toSet());
    }

    Set<String> plugins() {
        return libraries().stream().map(this::bringer).filter(this::isPlugin).collect(toSet());
    }

    boolean satisfies(String library, String needed) {
        int parts = isPlugin(bringer(library)) ? 3 : 2;
        return Arrays.compare(numbers(version(library), parts), numbers(needed, parts)) >= 0;
    }

    private boolean isPlugin(String bringer) {
        return bringer.endsWith("-api");
    }

    private String bringer(String library) {
        return words(table.getProperty(LIBRARY + library)).get(0);
    }

    private String version(String library) {
        return words(table.getProperty(LIBRARY + library)).get(1);
    }

    private static int[] numbers(String version, int parts) {
        int[] numbers = new int[parts];
        List<String> texts = words(version.replace('.', ' '));
        for (int i = 0; i < Math.min(parts, texts.size()); i++) {
            numbers[i] = Integer.parseInt(texts.get(i));
        }
        return numbers;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
