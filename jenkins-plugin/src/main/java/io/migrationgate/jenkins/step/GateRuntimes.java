package io.migrationgate.jenkins.step;

/** Says which runtime executions use: Jenkins, unless a test puts its own in place. */
final class GateRuntimes {
    private static volatile GateRuntime current = new JenkinsRuntime();

    private GateRuntimes() {}

    static GateRuntime current() {
        return current;
    }

    /** For tests only: executions come back from disk without anything to hand it to. */
    static void use(GateRuntime runtime) {
        current = runtime;
    }
}
