package io.migrationgate.jenkins.step;

import io.migrationgate.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Holds a path to the workspace: no absolute path, no {@code ..}, no link that leaves it.
 *
 * <p>The form is checked on the controller for every system's way of writing paths, links where the files are.
 */
final class WorkspacePath {
    private static final Pattern ABSOLUTE = Pattern.compile("([/\\\\~]|[A-Za-z]:).*", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private WorkspacePath() {}

    /**
     * Checks the form of a path.
     *
     * @param argument the step's argument, for the message
     * @throws UsageException when it may lead out of the workspace
     */
    static void check(String argument, String path) {
        if (ABSOLUTE.matcher(path).matches()) {
            throw new UsageException(argument + ": " + path + " is an absolute path; give one inside the workspace");
        }
        if (Arrays.asList(SEPARATOR.split(path, -1)).contains("..")) {
            throw new UsageException(argument + ": " + path + " leaves the workspace; give a path without ..");
        }
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException(argument + ": the path has control characters");
        }
    }

    /**
     * Whether a path, with all links followed, lies in the workspace; of one that does not exist yet, what of it exists.
     * A workspace that has not been made yet has no links.
     */
    static boolean inside(Path workspace, Path path) throws IOException {
        if (Files.notExists(workspace)) {
            return true;
        }
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            if (Files.isSymbolicLink(existing)) {
                return false;
            }
            existing = existing.getParent();
        }
        return existing != null && existing.toRealPath().startsWith(workspace.toRealPath());
    }
}
