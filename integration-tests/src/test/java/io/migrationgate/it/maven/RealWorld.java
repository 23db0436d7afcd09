package io.migrationgate.it.maven;

import io.migrationgate.it.cloud.Call;
import io.migrationgate.it.cloud.ConnectProxy;
import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands in for the internet of a build: the hosts of the cloud behind a proxy, with TLS that the started Maven trusts.
 *
 * <p>A plan that is run in it is a real one; nothing in it says loopback.
 */
final class RealWorld implements AutoCloseable {
    final DocumentedCloud cloud = new DocumentedCloud();
    final ConnectProxy proxy;
    final Path project;

    private final TestAuthority authority;
    private final Path around;

    /** @param around an empty folder */
    RealWorld(Path around, TestAuthority authority) throws IOException {
        this.around = around;
        this.authority = authority;
        this.proxy = new ConnectProxy(cloud, authority);
        this.project = Files.createDirectory(around.resolve("project"));
        Plans.real(project, Plans.CREDENTIALS);
    }

    /** Settings with the way to the cloud. */
    MavenSettings settings() {
        return new MavenSettings().proxy(proxy.port());
    }

    /** A run that says all that Maven can say, stack traces too. */
    MavenCommand command(MavenSettings settings) throws IOException {
        return new MavenCommand(around, project, settings).with("-X", "-e").with(authority.trustOptions());
    }

    /** The keys that calls were signed with, rightly. */
    List<String> signers() {
        return cloud.calls().all().stream()
                .filter(Call::verified)
                .map(Call::keyId)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        proxy.close();
        cloud.close();
    }
}
