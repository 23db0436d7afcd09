package io.migrationgate.jenkins.step;

/** How the agent that has the workspace behaves. */
enum FakeAgent {
    ANSWERS,
    /** The channel is closed. */
    AWAY,
    /** Takes every question and never answers. */
    HANGS,
    /** Answers nothing at all. */
    ANSWERS_NULL,
    /** Throws an error whose text it has chosen. */
    FAILS
}
