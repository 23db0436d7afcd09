package io.migrationgate.report;

import io.migrationgate.verdict.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Writes {@code outcome.properties}, which tells a script how a run ended. */
public final class OutcomeProperties {
    /** The name of the file. */
    public static final String FILE = "outcome.properties";

    private OutcomeProperties() {}

    /** How a run ended that has a report. */
    public static byte[] of(Report report) {
        Map<String, String> values = outcome(report.outcome());
        values.put("verdict", report.verdict().name());
        values.put("goal", report.goal());
        values.put("migration", report.migration());
        values.put("simulated", String.valueOf(report.simulated()));
        values.put("advisory", String.valueOf(report.advisory()));
        values.put("schema", report.schema());
        return bytes(values);
    }

    /**
     * How a run ended before there was a report.
     *
     * @param message its first line is kept
     */
    public static byte[] of(Outcome outcome, String message) {
        Map<String, String> values = outcome(outcome);
        values.put("message", message.lines().findFirst().orElse(""));
        return bytes(values);
    }

    private static Map<String, String> outcome(Outcome outcome) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("outcome", outcome.name());
        values.put("code", String.valueOf(outcome.code()));
        return values;
    }

    private static byte[] bytes(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Stored one by one: {@link Properties} knows the escapes, but no order, and adds a comment with the date. */
    private static String line(String key, String value) {
        Properties one = new Properties();
        one.setProperty(key, value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            one.store(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
