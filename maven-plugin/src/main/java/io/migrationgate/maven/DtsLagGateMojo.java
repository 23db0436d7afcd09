package io.migrationgate.maven;

import io.migrationgate.LagGateSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the delay of DTS has stayed below the limit for a whole window, and fails the build when it does not within
 * the time-out.
 */
@Mojo(name = "dts-lag-gate", requiresProject = false, threadSafe = true)
public final class DtsLagGateMojo extends VerbMojo {
    /**
     * The limit that the delay must stay below, for example <code>5s</code>. May be stricter than the plan, never looser
     * (free with <code>simulated: true</code>); so may the others.
     */
    @Parameter(property = PropertyNames.BELOW)
    private @Nullable String below;

    /**
     * How long the delay must stay below the limit, for example <code>60s</code>.
     */
    @Parameter(name = "for", property = PropertyNames.FOR)
    private @Nullable String sustained;

    /**
     * How long to wait for that at most, for example <code>30m</code>.
     */
    @Parameter(property = PropertyNames.TIMEOUT)
    private @Nullable String timeout;

    /**
     * The time between two readings, for example <code>2s</code>.
     */
    @Parameter(property = PropertyNames.POLL_INTERVAL)
    private @Nullable String pollInterval;

    /**
     * Names of the databases to judge; all of the plan when there is none.
     */
    @Parameter(property = PropertyNames.DATABASES)
    private List<String> databases = List.of();

    @Inject
    DtsLagGateMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    /** Maven looks for a field or setter by the parameter's name, and no field can be named {@code for}. */
    public void setFor(String duration) {
        sustained = duration;
    }

    @Override
    List<String> deciding() {
        List<String> all = new ArrayList<>(super.deciding());
        given().forEach((property, text) -> all.add(property + "=" + text));
        databases.stream().sorted().forEach(all::add);
        return all;
    }

    @Override
    LongVerb<Report> verb(MigrationPlan migration, World world) {
        return MigrationGate.lagGate(migration, world, LagGateSettings.parse(given(), databases));
    }

    /** The settings that were given, by property. */
    private Map<String, String> given() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put(PropertyNames.BELOW, below);
        all.put(PropertyNames.FOR, sustained);
        all.put(PropertyNames.TIMEOUT, timeout);
        all.put(PropertyNames.POLL_INTERVAL, pollInterval);
        Map<String, String> given = new LinkedHashMap<>();
        all.forEach((property, text) -> {
            if (text != null) {
                given.put(property, text);
            }
        });
        return given;
    }
}
