package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Drives one verb of the gate in the world that the goal's parameters ask for, and shows its report. */
abstract class VerbMojo extends GateMojo {
    /**
     * A scenario file: the goal then reads a simulated cloud that plays it, and nothing real. Needs
     * <code>simulated: true</code> in the plan.
     */
    @Parameter(property = PropertyNames.SCENARIO)
    private @Nullable File scenario;

    private final NamedCredentials credentials;
    private final SettingsProxy proxy;

    VerbMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution);
        Decryption decryption = new Decryption(decrypter);
        Map<String, CredentialSource> sources = new LinkedHashMap<>();
        sources.put("settings.xml", new SettingsCredentials(session.getSettings(), decryption));
        sources.put("the environment", new EnvironmentCredentials(System.getenv()));
        credentials = new NamedCredentials(sources, line -> getLog().info(line));
        proxy = new SettingsProxy(session.getSettings(), decryption);
    }

    /** The verb that this goal is. */
    abstract LongVerb<Report> verb(MigrationPlan migration, World world);

    @Override
    List<String> deciding() {
        return scenario == null ? List.of() : List.of(canonical(scenario).toString());
    }

    @Override
    final Ending work(MigrationPlan migration, ReportFolder folder, Interruption interruption) {
        Report report = report(migration, interruption);
        folder.write(() -> ReportFiles.of(report));
        report.logText().forEach(line -> getLog().info(line));
        return Ending.of(report, folder.page().toString());
    }

    private Report report(MigrationPlan migration, Interruption interruption) {
        Worlds worlds = new Worlds(credentials, proxy, getLog());
        try (World world = worlds.open(migration, planFolder(), scenario == null ? null : scenario.toPath())) {
            VerbLoop loop = new VerbLoop(world.clock(), world.waiter(), interruption, line -> getLog().info(line));
            return loop.run(verb(migration, world));
        } catch (UsageException refused) {
            throw credentials.missing().isEmpty() ? refused : withRemedy(refused);
        }
    }

    private UsageException withRemedy(UsageException refused) {
        return new UsageException(refused.getMessage() + "; " + MavenWords.missingCredentials(credentials.missing()));
    }
}
