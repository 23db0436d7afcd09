package io.migrationgate.jenkins.step;

import java.io.IOException;

/** Says that the agent which has the workspace cannot be asked now; it may come back. */
final class AgentAwayException extends IOException {
    private static final long serialVersionUID = 1;

    AgentAwayException(String message) {
        super(message);
    }
}
