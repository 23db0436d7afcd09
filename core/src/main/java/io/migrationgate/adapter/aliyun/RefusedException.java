package io.migrationgate.adapter.aliyun;

import java.util.Set;

/**
 * Says that the cloud itself refused a call with an error code of its own.
 *
 * <p>Some codes are an answer: that what was asked for does not exist is evidence, and the refusal its proof.
 */
final class RefusedException extends CloudException {
    private final String code;
    private final transient Reply reply;

    /** @param reply what the cloud said, as the proof */
    RefusedException(String code, Reply reply, Trouble trouble, Object... arguments) {
        super(trouble, arguments);
        this.code = code;
        this.reply = reply;
    }

    /** What the cloud said, where its code is one of those that answer the question; else the failure goes on. */
    Reply answering(Set<String> codes) throws RefusedException {
        if (codes.contains(code)) {
            return reply;
        }
        throw this;
    }
}
