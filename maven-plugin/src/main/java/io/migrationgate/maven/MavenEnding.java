package io.migrationgate.maven;

import io.migrationgate.Ending;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Ends a build as a run ended, in Maven's terms. */
final class MavenEnding {
    /** Maven shows the cause of a failure only then. */
    private static final String HINT = "run with -e to see where";

    private MavenEnding() {}

    /** The ending of a run that may fail. */
    static Ending of(Supplier<Ending> run) {
        return Ending.of(run, HINT);
    }

    /** Fails the build unless the outcome is a success. */
    static void raise(Ending ending) throws MojoExecutionException, MojoFailureException {
        switch (ending.outcome()) {
            case GO, DONE -> {}
            case BROKEN_PLAN, USAGE -> throw new MojoExecutionException(ending.message(), ending.cause());
            case NO_GO, INCONCLUSIVE -> throw new MojoFailureException(ending.message(), ending.cause());
        }
    }
}
