package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a Maven command line for a folder, and starts it.
 *
 * <p>Of the environment of the tests only PATH is passed on, and the home folder is empty: neither variables nor files of
 * the person who runs the tests may decide how they end. No host name can be resolved, so a call that goes round the
 * proxy of a test does not reach the internet.
 */
final class MavenCommand {
    private final Path folder;
    private final Path home;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    /**
     * Prepares a run.
     *
     * @param around holds what belongs to the run beside its folder: home, settings, output
     * @param folder where Maven is started, which is the user's project
     */
    MavenCommand(Path around, Path folder, MavenSettings settings) throws IOException {
        this.folder = folder;
        this.home = around;
        Path global = Files.writeString(around.resolve("global-settings.xml"), "<settings/>");
        Path own = settings.write(around.resolve("settings.xml"));
        Collections.addAll(arguments, "-B", "-gs", global.toString(), "-s", own.toString());
        Path noHosts = Files.writeString(around.resolve("no-hosts"), "");
        // Options in the environment would be split at the blanks of a path.
        Collections.addAll(arguments, "-Duser.home=" + around, "-Djdk.net.hosts.file=" + noHosts);
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", around.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
    }

    MavenCommand goal(String name) {
        arguments.add(StartedMaven.goal(name));
        return this;
    }

    MavenCommand with(String... more) {
        Collections.addAll(arguments, more);
        return this;
    }

    MavenCommand with(List<String> more) {
        arguments.addAll(more);
        return this;
    }

    MavenCommand environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    MavenRun start() throws IOException {
        List<String> command = new ArrayList<>(InterruptSignal.receivable());
        command.add(StartedMaven.program().toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(home, "output-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new MavenRun(builder.start(), output, folder);
    }

    /** Starts it and waits for its end. */
    MavenRun run() throws IOException, InterruptedException {
        try (MavenRun run = start()) {
            return run.await();
        }
    }
}
