package io.migrationgate.jenkins.step;

import hudson.remoting.VirtualChannel;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jenkins.MasterToSlaveFileCallable;

/** Writes report files into the workspace on the agent, each renamed into place, or removes those of an earlier build. */
final class WorkspaceReport extends MasterToSlaveFileCallable<RemoteAnswer> {
    private static final long serialVersionUID = 1;

    private final String folder;
    private final LinkedHashMap<String, byte[]> files;

    /** @param files bytes by name; without any, the files that a report has are removed */
    WorkspaceReport(String folder, Map<String, byte[]> files) {
        this.folder = folder;
        this.files = new LinkedHashMap<>(files);
    }

    static WorkspaceReport clearing(String folder) {
        return new WorkspaceReport(folder, Map.of());
    }

    /** @throws UsageException when the folder is refused or cannot be written */
    void writeTo(Workspace workspace) throws AgentAwayException, InterruptedException {
        String refusal = workspace.ask(this).refusal();
        if (refusal != null) {
            throw new UsageException("reportDirectory: " + refusal);
        }
    }

    @Override
    public RemoteAnswer invoke(File workspace, VirtualChannel channel) {
        try {
            Path root = workspace.toPath();
            Path directory = root.resolve(folder);
            if (!WorkspacePath.inside(root, directory)) {
                return RemoteAnswer.refusal(folder + " is a link that leaves the workspace; give a folder inside it");
            }
            if (files.isEmpty()) {
                MigrationGate.remove(directory, Report.FILES);
            } else {
                MigrationGate.write(directory, files);
            }
            return RemoteAnswer.done();
        } catch (UsageException unwritable) {
            return RemoteAnswer.refusal(String.valueOf(unwritable.getMessage()));
        } catch (IOException | InvalidPathException unwritable) {
            return RemoteAnswer.refusal(
                    folder + " cannot be written: " + unwritable.getClass().getSimpleName());
        }
    }
}
