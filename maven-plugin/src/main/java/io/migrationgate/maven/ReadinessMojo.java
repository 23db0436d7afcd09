package io.migrationgate.maven;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Judges whether the migration may start to cut over, and fails the build unless the verdict is GO. */
@Mojo(name = "readiness", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
final class ReadinessMojo extends VerbMojo {
    @Inject
    ReadinessMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    @Override
    LongVerb<Report> verb(MigrationPlan migration, World world) {
        return MigrationGate.readiness(migration, world);
    }
}
