package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.migrationgate.jenkins.report.MigrationReportAction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.support.actions.PauseAction;

/** Holds what Jenkins knows of the build under test; it outlives every restart, as the files of a build do. */
final class FakeBuild {
    final FakeRun run;
    final FakeNode node = new FakeNode("12");
    final Path workspace;
    /** What the step gave its pipeline: a result or a Throwable, in order. */
    final List<Object> completions = new ArrayList<>();
    /** What cannot be had from the context now. */
    final Set<Class<?>> unreachable = new HashSet<>();

    boolean inNode = true;
    int saves;
    Runnable onSave = () -> {};
    Runnable onCompletion = () -> {};

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream printer = new PrintStream(log, true, StandardCharsets.UTF_8);

    FakeBuild(Path home) throws IOException {
        run = new FakeRun(Files.createDirectories(home.resolve("build")).toFile());
        workspace = Files.createDirectories(home.resolve("workspace"));
    }

    void complete(Object end) {
        completions.add(end);
        onCompletion.run();
    }

    void save() {
        saves++;
        onSave.run();
    }

    Object get(Class<?> key) throws IOException {
        if (unreachable.contains(key)) {
            throw new IOException("planted: no " + key.getSimpleName());
        }
        if (key == Run.class) {
            return run;
        }
        if (key == FlowNode.class) {
            return node;
        }
        if (key == TaskListener.class) {
            return (TaskListener) () -> printer;
        }
        if (key == FilePath.class) {
            return inNode ? new FilePath(workspace.toFile()) : null;
        }
        throw new IllegalArgumentException(key.getName());
    }

    void write(String file, String text) {
        try {
            Path path = workspace.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(workspace.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String file) {
        return Files.exists(workspace.resolve(file));
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    List<MigrationReportAction> reports() {
        return run.getActions(MigrationReportAction.class);
    }

    /** The page of the one report. */
    String page() {
        if (reports().size() != 1) {
            throw new AssertionError("not one report but " + reports().size());
        }
        return String.valueOf(reports().get(0).getPage());
    }

    /** What colours the stage; null when nothing does. */
    String warning() {
        WarningAction warning = node.getPersistentAction(WarningAction.class);
        return warning == null ? null : warning.getResult() + " " + warning.getMessage();
    }

    boolean paused() {
        PauseAction pause = PauseAction.getCurrentPause(node);
        return pause != null && pause.isPaused();
    }
}
