package io.migrationgate.jenkins.step;

import hudson.remoting.VirtualChannel;
import io.migrationgate.MigrationGate;
import io.migrationgate.RealSettings;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Errand;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jenkins.MasterToSlaveFileCallable;

/**
 * Lets the engine answer a task on the agent; no path of the plan leaves the workspace there.
 *
 * <p>The task is text, and secrets cross beside it. Classes of the engine are loaded from the controller, so both sides
 * run the same version.
 */
final class AgentTask extends MasterToSlaveFileCallable<RemoteAnswer> {
    private static final long serialVersionUID = 1;

    private final String folder;
    private final String task;
    private final TreeMap<String, SentSecret> secrets;

    private AgentTask(String folder, String task, Map<String, SentSecret> secrets) {
        this.folder = folder;
        this.task = task;
        this.secrets = new TreeMap<>(secrets);
    }

    /** @param folder in the workspace that relative paths of the plan start at */
    static AgentTask of(String folder, Errand errand) {
        Map<String, SentSecret> secrets = new TreeMap<>();
        errand.secrets().forEach((name, secret) -> secrets.put(name, SentSecret.of(secret)));
        return new AgentTask(folder, errand.task(), secrets);
    }

    @Override
    public RemoteAnswer invoke(File workspace, VirtualChannel channel) {
        Path root = workspace.toPath();
        RealSettings.Files files = new RealSettings.Files(root.resolve(folder), root);
        String answer = MigrationGate.answer(task, new RealSettings(credentials(), null, false, files));
        return RemoteAnswer.of(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** The credentials that came along, and no others. */
    CredentialSource credentials() {
        return name -> Optional.ofNullable(secrets.get(name)).map(SentSecret::credential);
    }
}
