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
 * Judges the backups of both sides of every database and server: that there is a complete and fresh one, and that one was
 * restored. Fails the build unless all are; says nothing of the other criteria.
 */
@Mojo(name = "backup-verify", requiresProject = false, threadSafe = true)
final class BackupVerifyMojo extends VerbMojo {
    @Inject
    BackupVerifyMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    @Override
    LongVerb<Report> verb(MigrationPlan migration, World world) {
        return MigrationGate.backupVerify(migration, world);
    }
}
