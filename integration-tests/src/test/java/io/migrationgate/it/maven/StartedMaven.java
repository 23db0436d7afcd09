package io.migrationgate.it.maven;

import java.nio.file.Path;

/** Knows the Maven to start, the plugin under test and the repositories, which the build hands over. */
final class StartedMaven {
    private StartedMaven() {}

    static Path program() {
        return Path.of(given("started.maven.home"), "bin", "mvn");
    }

    /** A goal of the plugin under test, as one names it on the command line. */
    static String goal(String name) {
        return "io.migrationgate:migration-gate-maven-plugin:" + version() + ":" + name;
    }

    /** The version of the plugin under test. */
    static String version() {
        return given("started.version");
    }

    /** The local repository of the started Maven, which holds the plugin under test. */
    static Path repository() {
        return Path.of(given("started.repository"));
    }

    /** The local repository of the build itself, from which the started Maven takes everything else. */
    static Path remote() {
        return Path.of(given("started.remote"));
    }

    private static String given(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("no system property " + name + ": start this test by mvn verify");
        }
        return value;
    }
}
