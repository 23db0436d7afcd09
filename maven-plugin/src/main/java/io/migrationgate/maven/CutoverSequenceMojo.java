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
 * Plans the cutover: prints every call with its parameters, every command, check, budget, owner and way back, with the hash
 * of that plan and the time until which it is worth something. Fails the build unless all that can be judged before the
 * freeze holds. Nothing is done.
 */
@Mojo(name = "cutover-sequence", requiresProject = false, threadSafe = true)
final class CutoverSequenceMojo extends CutoverMojo {
    @Inject
    CutoverSequenceMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    @Override
    LongVerb<Report> verb(MigrationPlan migration, World world) {
        return MigrationGate.cutoverSequence(migration, world, settings());
    }
}
