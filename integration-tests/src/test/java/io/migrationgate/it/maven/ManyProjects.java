package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a build of many projects that know nothing of each other, so that one start of Maven judges each of them.
 *
 * <p>Each binds the goal: one that is named on the command line and needs no project runs for the topmost alone.
 */
final class ManyProjects {
    private static final String BOUND = """
            <properties><migrationGate.plan>%s</migrationGate.plan></properties>
            <build>
              <plugins>
                <plugin>
                  <groupId>io.migrationgate</groupId>
                  <artifactId>migration-gate-maven-plugin</artifactId>
                  <version>%s</version>
                  <executions><execution><goals><goal>readiness</goal></goals></execution></executions>
                </plugin>
              </plugins>
            </build>
            """;

    private final Path root;
    private final List<String> names = new ArrayList<>();

    ManyProjects(Path root) {
        this.root = root;
    }

    /** Makes a project that binds {@code readiness} of the plan with that file name, and returns its folder. */
    Path add(String name, String plan) throws IOException {
        names.add(name);
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("pom.xml"), pom(name, BOUND.formatted(plan, StartedMaven.version())));
        return folder;
    }

    /** Names of the projects so far. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** What the goal left in a project. */
    ReportFiles report(String name) {
        return ReportFiles.under(root.resolve(name));
    }

    /** Builds all of them, also those behind one that fails. */
    MavenRun verify(Path around) throws IOException, InterruptedException {
        StringBuilder modules = new StringBuilder();
        names.forEach(name -> modules.append("<module>").append(name).append("</module>"));
        Files.writeString(root.resolve("pom.xml"), pom("all", "<modules>" + modules + "</modules>"));
        return new MavenCommand(around, root, new MavenSettings())
                .with("--fail-at-end", "verify")
                .run();
    }

    private static String pom(String name, String more) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>test</groupId><artifactId>%s</artifactId><version>1</version>
                  <packaging>pom</packaging>
                  %s
                </project>
                """.formatted(name, more);
    }
}
