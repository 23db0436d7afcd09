package io.migrationgate.jenkins.step;

import hudson.AbortException;
import io.migrationgate.Ending;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;

/**
 * Fails a step because its outcome is none to go on with.
 *
 * <p>An {@link AbortException}, so that the log shows the message and no stack trace, and never a sign of an aborted build.
 * It is stored with the build and therefore holds text alone.
 */
public final class GateException extends AbortException {
    private static final long serialVersionUID = 1;

    private final String outcome;

    GateException(Ending ending) {
        super(ending.message());
        outcome = ending.outcome().name();
    }

    /** For example {@code NO_GO}, {@code INCONCLUSIVE}, {@code BROKEN_PLAN} or {@code USAGE}. */
    @Whitelisted
    public String getOutcome() {
        return outcome;
    }
}
