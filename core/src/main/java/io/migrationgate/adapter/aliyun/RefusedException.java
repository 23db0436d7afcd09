package io.migrationgate.adapter.aliyun;

import java.util.Objects;
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

    /**
     * What the cloud said, where one of these answers the question; else the failure goes on.
     *
     * @param words codes, or sentences that a product words its message with while its code says no more than that a
     *     parameter is wrong
     */
    Reply answering(Set<String> words) throws RefusedException {
        String message = Objects.requireNonNullElse(reply.body().text("Message"), "");
        if (words.contains(code) || words.stream().anyMatch(message::contains)) {
            return reply;
        }
        throw this;
    }
}
