package io.migrationgate.maven;

import io.migrationgate.MigrationGate;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.report.Report;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Judges what <code>readiness</code> judges, but only advises: no verdict fails the build, and no cutover accepts the
 * report. A broken plan still fails.
 */
@Mojo(name = "advise", requiresProject = false, threadSafe = true)
final class AdviseMojo extends VerbMojo {
    @Inject
    AdviseMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    @Override
    LongVerb<Report> verb(MigrationPlan migration, World world) {
        return MigrationGate.advise(migration, world);
    }
}
