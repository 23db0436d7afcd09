package io.migrationgate.jenkins.step;

import hudson.remoting.VirtualChannel;
import io.migrationgate.UsageException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import jenkins.MasterToSlaveFileCallable;

/** Reads a small text file of the workspace on the agent; its size is bounded there and again here. */
final class WorkspaceFile extends MasterToSlaveFileCallable<RemoteAnswer> {
    private static final long serialVersionUID = 1;
    /** A plan is stored with the running build, so it may not be large. */
    static final int LARGEST = 1 << 20;

    private final String path;

    WorkspaceFile(String path) {
        this.path = path;
    }

    /**
     * The file's text.
     *
     * @throws UsageException when the file is refused
     */
    String readFrom(Workspace workspace) throws AgentAwayException, InterruptedException {
        RemoteAnswer answer = workspace.ask(this);
        byte[] bytes = answer.bytes();
        if (bytes == null) {
            throw new UsageException("plan: " + answer.refusal());
        }
        if (bytes.length > LARGEST) {
            throw new UsageException("plan: " + tooLarge());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new UsageException("plan: " + path + " is not a text file in UTF-8");
        }
    }

    @Override
    public RemoteAnswer invoke(File workspace, VirtualChannel channel) {
        try {
            return read(workspace.toPath());
        } catch (IOException | InvalidPathException unreadable) {
            return RemoteAnswer.refusal(
                    path + " cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private RemoteAnswer read(Path workspace) throws IOException {
        Path file = workspace.resolve(path);
        if (Files.notExists(file)) {
            return RemoteAnswer.refusal("there is no " + path + " in the workspace; check it out before this step");
        }
        Path real = file.toRealPath();
        if (!real.startsWith(workspace.toRealPath())) {
            return RemoteAnswer.refusal(path + " is a link that leaves the workspace; keep the plan inside it");
        }
        if (!Files.isRegularFile(real)) {
            return RemoteAnswer.refusal(path + " is not a file");
        }
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? RemoteAnswer.refusal(tooLarge()) : RemoteAnswer.of(bytes);
        }
    }

    private String tooLarge() {
        return path + " is larger than 1 MiB, which no plan is";
    }
}
