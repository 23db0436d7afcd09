package io.migrationgate.it.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a settings.xml with servers and proxies.
 *
 * <p>Artifacts come from the local repository of the build alone, so that a run needs no network: it stands in for Maven
 * Central, and for every repository that a pom names. It holds no checksums of what was installed, so none are asked for.
 */
final class MavenSettings {
    private final StringBuilder servers = new StringBuilder();
    private final StringBuilder proxies = new StringBuilder();

    MavenSettings server(String id, String username, String password) {
        return server(id, username, password, "");
    }

    /** @param configuration XML of the server's configuration */
    MavenSettings server(String id, String username, String password, String configuration) {
        servers.append("""
                <server>
                  <id>%s</id><username>%s</username><password>%s</password>
                  <configuration>%s</configuration>
                </server>
                """.formatted(id, username, password, configuration));
        return this;
    }

    /** An active proxy for https on this machine. */
    MavenSettings proxy(int port) {
        return proxy(port, "");
    }

    MavenSettings proxy(int port, String username, String password) {
        return proxy(port, "<username>%s</username><password>%s</password>".formatted(username, password));
    }

    private MavenSettings proxy(int port, String credentials) {
        proxies.append("""
                <proxy>
                  <id>test</id><active>true</active><protocol>https</protocol>
                  <host>127.0.0.1</host><port>%d</port>%s
                </proxy>
                """.formatted(port, credentials));
        return this;
    }

    Path write(Path file) throws IOException {
        String repository = """
                <id>central</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
                """.formatted(StartedMaven.remote().toUri());
        return Files.writeString(file, """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors>
                    <mirror><id>build</id><mirrorOf>external:*</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <servers>%s</servers>
                  <proxies>%s</proxies>
                  <profiles>
                    <profile>
                      <id>build</id>
                      <repositories><repository>%s</repository></repositories>
                      <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>build</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                StartedMaven.repository(), StartedMaven.remote().toUri(), servers, proxies, repository, repository));
    }
}
