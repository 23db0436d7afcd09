package io.migrationgate.jenkins.step;

import io.migrationgate.UsageException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where a step's plan comes from: a file of the workspace, or the text that the step was given.
 *
 * <p>A file is read by the agent that has the workspace, and never one that lies outside of it.
 */
final class PlanSource implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String STANDARD = "migration.yaml";
    private static final String GIVEN_TEXT = "planText";

    private final @Nullable String path;
    private final @Nullable String text;

    PlanSource(@Nullable String path, @Nullable String text) {
        this.path = path == null && text == null ? STANDARD : path;
        this.text = text;
    }

    /** What messages call the plan. */
    String name() {
        return path == null ? GIVEN_TEXT : path;
    }

    /** The folder in the workspace that the plan's own relative paths start at; empty for the workspace itself. */
    String folder() {
        int end = path == null ? -1 : Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return end < 0 ? "" : Objects.requireNonNull(path).substring(0, end);
    }

    /**
     * Checks the form of what was given.
     *
     * @throws UsageException with what is wrong
     */
    void check() {
        if (path != null && text != null) {
            throw new UsageException("plan and planText cannot be given together; give one of them");
        }
        if (path != null) {
            WorkspacePath.check("plan", path);
        }
        if (text != null && text.getBytes(StandardCharsets.UTF_8).length > WorkspaceFile.LARGEST) {
            throw new UsageException("planText is larger than 1 MiB, which no plan is");
        }
    }

    /**
     * The plan's text.
     *
     * @param workspace where a path starts, or null
     * @throws UsageException when there is no workspace, or the agent refuses the file
     */
    String read(@Nullable Workspace workspace) throws AgentAwayException, InterruptedException {
        if (path == null) {
            return Objects.requireNonNull(text, "there is a text where there is no path");
        }
        if (workspace == null) {
            throw new UsageException("plan: there is no workspace to read " + path
                    + " from; put the step inside a node, or give the plan as planText");
        }
        return new WorkspaceFile(path).readFrom(workspace);
    }
}
