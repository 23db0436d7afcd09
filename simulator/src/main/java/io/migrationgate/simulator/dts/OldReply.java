package io.migrationgate.simulator.dts;

import java.util.Map;

/** Makes the frame of the old DTS actions, in which {@code Success} is a text. */
final class OldReply {
    private OldReply() {}

    static Body success() {
        return new Body().with("Success", "true").with("ErrCode", "").with("ErrMessage", "");
    }

    static Map<String, Object> unknown() {
        return new Body()
                .with("Success", "false")
                .with("ErrCode", "InvalidJobId")
                .with("ErrMessage", "The specified job does not exist.")
                .fields();
    }
}
