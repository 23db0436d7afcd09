package io.migrationgate.jenkins.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the plans and scenarios of these tests. */
final class Texts {
    /** One database, a window of 20 s read every 2 s, two minutes for it. */
    static final String PLAN = read("plan.yaml");
    /** Never far behind. */
    static final String HEALTHY = read("healthy.yaml");
    /** Far behind from the 6th to the 11th second. */
    static final String SPIKE = read("spike.yaml");
    /** Always too far behind. */
    static final String BEHIND = read("behind.yaml");
    /** Says nothing of its delay from the 4th second on. */
    static final String SILENT = read("silent.yaml");
    /** With five mistakes. */
    static final String BROKEN = read("broken.yaml");

    /** As the plan, but of the real cloud and with the settings that count without any. */
    static final String REAL = PLAN.replace("simulated: true\n", "").replaceAll("(?s)criteria:.*", "");

    private Texts() {}

    private static String read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
