package io.migrationgate.jenkins.step;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Carries what an agent answers about files of the workspace: bytes, or a sentence why not.
 *
 * <p>An agent is not trusted: its sentence is shown as one short line.
 */
final class RemoteAnswer implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_SENTENCE = 300;

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

    /** What was read; null when it was refused. */
    byte @Nullable [] bytes() {
        return bytes;
    }

    /** Why it was refused; null when it was not. */
    @Nullable String refusal() {
        if (bytes != null) {
            return null;
        }
        if (refusal == null) {
            return "the agent refused without a reason";
        }
        String line = refusal.substring(0, Math.min(refusal.length(), LONGEST_SENTENCE));
        return line.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
