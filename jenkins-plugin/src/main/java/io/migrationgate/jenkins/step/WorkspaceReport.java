package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.remoting.VirtualChannel;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.report.Report;
import java.io.File;
import java.io.IOException;
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

    /** @throws IOException when the agent is away or cannot write */
    void writeTo(FilePath workspace) throws IOException, InterruptedException {
        String refusal = AgentCall.ask(workspace, this).refusal();
        if (refusal != null) {
            throw new IOException(refusal);
        }
    }

    @Override
    public RemoteAnswer invoke(File workspace, VirtualChannel channel) {
        Path root = workspace.toPath();
        Path directory = root.resolve(folder);
        try {
            if (!WorkspacePath.inside(root, directory)) {
                return RemoteAnswer.refusal("reportDirectory: " + folder + " is a link that leaves the workspace");
            }
            if (files.isEmpty()) {
                MigrationGate.remove(directory, Report.FILES);
            } else {
                MigrationGate.write(directory, files);
            }
            return RemoteAnswer.done();
        } catch (IOException | UsageException unwritable) {
            return RemoteAnswer.refusal(String.valueOf(unwritable.getMessage()));
        }
    }
}
