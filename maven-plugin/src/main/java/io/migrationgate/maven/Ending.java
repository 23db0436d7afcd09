package io.migrationgate.maven;

import io.migrationgate.verdict.Outcome;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * How a goal ended: an outcome, and the message that the build shows.
 *
 * <p>The message begins with the outcome and its number, because Maven itself knows only 0 and 1.
 *
 * @param cause set only for a mistake of the program itself, shown by {@code -e}
 */
record Ending(Outcome outcome, String message, @Nullable Throwable cause) {
    /** Ends with an outcome and what is to be said about it. */
    static Ending of(Outcome outcome, String sentence) {
        return new Ending(outcome, outcome.token() + ": " + sentence, null);
    }

    /** Ends because of a mistake in the program, which is never a GO. */
    static Ending unexpected(Throwable problem) {
        String sentence = "nothing could be judged, the program failed with "
                + problem.getClass().getSimpleName() + "; run with -e to see where";
        return new Ending(Outcome.INCONCLUSIVE, Outcome.INCONCLUSIVE.token() + ": " + sentence, problem);
    }

    /** Fails the build unless the outcome is a success. */
    void raise() throws MojoExecutionException, MojoFailureException {
        switch (outcome) {
            case GO, DONE -> {}
            case BROKEN_PLAN, USAGE -> throw new MojoExecutionException(message, cause);
            case NO_GO, INCONCLUSIVE -> throw new MojoFailureException(message, cause);
        }
    }
}
