package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.verdict.Outcome;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;

/** Reads the plan and says everything that is wrong with it, without any network. */
@Mojo(name = "validate", requiresProject = false, threadSafe = true)
final class ValidateMojo extends GateMojo {
    @Inject
    ValidateMojo(MavenSession session, MojoExecution execution) {
        super(session, execution);
    }

    @Override
    List<String> deciding() {
        return List.of();
    }

    @Override
    Ending work(MigrationPlan migration, ReportFolder folder, Interruption interruption) {
        String sentence = "plan of " + migration.migration() + " reads well: "
                + migration.assets().size() + " assets";
        getLog().info(sentence);
        return Ending.of(Outcome.DONE, sentence);
    }
}
