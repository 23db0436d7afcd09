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
 * Plans the way back: prints for each phase what would be undone had a run ended after it. Fails the build unless every
 * phase has a way back that is known, prepared and tried. Nothing is done.
 */
@Mojo(name = "rollback", requiresProject = false, threadSafe = true)
final class RollbackMojo extends CutoverMojo {
    @Inject
    RollbackMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    @Override
    LongVerb<Report> verb(MigrationPlan migration, World world) {
        return MigrationGate.rollback(migration, world, settings());
    }
}
