package io.migrationgate.jenkins.step;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Carries what an agent answers about a file of the workspace: its bytes, or a sentence why not. */
final class RemoteAnswer implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte @Nullable [] bytes;
    private final @Nullable String refusal;

    private RemoteAnswer(byte @Nullable [] bytes, @Nullable String refusal) {
        this.bytes = bytes;
        this.refusal = refusal;
    }

    static RemoteAnswer of(byte[] bytes) {
        return new RemoteAnswer(bytes, null);
    }

    static RemoteAnswer done() {
        return new RemoteAnswer(new byte[0], null);
    }

    static RemoteAnswer refusal(String sentence) {
        return new RemoteAnswer(null, sentence);
    }

    byte @Nullable [] bytes() {
        return bytes;
    }

    @Nullable String refusal() {
        return refusal;
    }
}
