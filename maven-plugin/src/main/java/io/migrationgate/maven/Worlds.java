package io.migrationgate.maven;

import io.migrationgate.Loopback;
import io.migrationgate.RealSettings;
import io.migrationgate.World;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Proxy;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.simulator.world.SimulatedWorld;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Makes the world that a goal reads: the scenario's when one is given, the plan's loopback endpoints when the plan is
 * simulated, else the real one.
 *
 * <p>Whether plan and world fit is for the engine to say.
 */
final class Worlds {
    private final CredentialSource credentials;
    private final SettingsProxy proxy;
    private final Log log;

    Worlds(CredentialSource credentials, SettingsProxy proxy, Log log) {
        this.credentials = credentials;
        this.proxy = proxy;
        this.log = log;
    }

    /** @param planFolder where relative paths of the plan start */
    World open(MigrationPlan plan, Path planFolder, @Nullable Path scenario) {
        if (scenario != null) {
            return simulated(scenario);
        }
        if (plan.simulated()) {
            return World.loopback(Loopback.of(plan));
        }
        CredentialNames.refuseCollisions(plan);
        return real(planFolder);
    }

    /** The world that a scenario makes. */
    World simulated(Path scenario) {
        String text = new BoundedFile("scenario", scenario).text();
        return SimulatedWorld.start(
                scenario.getFileName().toString(),
                text,
                name -> new BoundedFile("scenario", scenario.resolveSibling(name)).text(),
                Clock.systemUTC());
    }

    /** The real world. */
    World real(Path planFolder) {
        Optional<Proxy> found = proxy.find();
        found.ifPresent(
                way -> log.info("calls go through proxy " + way.host() + ":" + way.port() + " of settings.xml"));
        return World.real(new RealSettings(credentials, found.orElse(null), true, new RealSettings.Files(planFolder)));
    }
}
