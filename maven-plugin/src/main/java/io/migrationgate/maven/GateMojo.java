package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs a goal on a plan: once per session, with the same files and endings for every goal.
 *
 * <p>Every ending is on disk before the build fails.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters, and all but the scenario have a value
abstract class GateMojo extends AbstractMojo {
    /**
     * The plan of the migration.
     */
    @Parameter(property = PropertyNames.PLAN, defaultValue = "${basedir}/migration.yaml", required = true)
    private File plan;

    /**
     * Where the report files are written. Report files of an earlier run are removed first.
     */
    @Parameter(
            property = PropertyNames.REPORT_DIRECTORY,
            defaultValue = "${basedir}/target/migration-gate",
            required = true)
    private File reportDirectory;

    /**
     * Hosts that a plan may name as endpoints beside those of the built-in forms.
     */
    @Parameter(property = PropertyNames.ALLOWED_ENDPOINTS)
    private List<String> allowedEndpoints = List.of();

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    private final MavenSession session;
    private final MojoExecution execution;

    GateMojo(MavenSession session, MojoExecution execution) {
        this.session = session;
        this.execution = execution;
    }

    /** Does the goal's work on a plan that reads well. */
    abstract Ending work(MigrationPlan migration, ReportFolder folder, Interruption interruption);

    /** Everything beside the plan and the allowed endpoints that may change how the goal ends. */
    abstract List<String> deciding();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        ReportFolder folder = new ReportFolder(reportDirectory.toPath());
        OncePerSession once = new OncePerSession(session.getRepositorySession().getData());
        boolean untouched = once.claim(canonical(reportDirectory).toString());
        OncePerSession.Result result = once.ending(everythingDeciding(), () -> run(folder));
        if (result.repeated()) {
            getLog().info(MavenWords.repeated(execution.getGoal(), canonical(plan)));
            if (untouched) {
                write(folder, result.ending());
            }
        }
        MavenEnding.raise(result.ending());
    }

    private List<String> everythingDeciding() {
        List<String> all =
                new ArrayList<>(List.of(execution.getGoal(), canonical(plan).toString()));
        all.addAll(deciding());
        all.addAll(allowedEndpoints.stream().sorted().toList());
        return all;
    }

    private Ending run(ReportFolder folder) {
        try (Interruption interruption = Interruption.guard(folder, getLog())) {
            Ending ending = MavenEnding.of(() -> {
                folder.clear();
                return work(read(), folder, interruption);
            });
            return write(folder, ending);
        }
    }

    /** Leaves the outcome where no report has been written; when that fails, a success is none any more. */
    private Ending write(ReportFolder folder, Ending ending) {
        Ending written = MavenEnding.of(() -> {
            folder.clear();
            folder.write(() -> ReportFiles.of(ending));
            return ending;
        });
        if (ending.outcome().success()) {
            return written;
        }
        if (!written.equals(ending)) {
            getLog().warn(written.message());
        }
        return ending;
    }

    private MigrationPlan read() {
        Path path = plan.toPath();
        if (Files.notExists(path)) {
            throw new UsageException(
                    MavenWords.missingPlan(path, execution.getSource() == MojoExecution.Source.LIFECYCLE));
        }
        PlanText text = new PlanText(shown(path), new BoundedFile("plan", path).bytes());
        return MigrationGate.read(text, Set.copyOf(allowedEndpoints));
    }

    /** Where relative paths of the plan start. */
    final Path planFolder() {
        Path full = plan.toPath().toAbsolutePath();
        Path folder = full.getParent();
        return folder == null ? full : folder;
    }

    /** A path as people write it: from the project's folder when it lies there. */
    private String shown(Path path) {
        Path home = basedir.toPath().toAbsolutePath().normalize();
        Path full = path.toAbsolutePath().normalize();
        return (full.startsWith(home) ? home.relativize(full) : full).toString();
    }

    /** The one path of a file, however it was named; two names of one plan are the same plan. */
    static Path canonical(File file) {
        try {
            return file.toPath().toRealPath();
        } catch (IOException missing) {
            return file.toPath().toAbsolutePath().normalize();
        }
    }
}
