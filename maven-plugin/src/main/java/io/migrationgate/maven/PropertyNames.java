package io.migrationgate.maven;

/** Lists every property that a goal can be given by {@code -D} or in the properties of a pom. */
final class PropertyNames {
    static final String PLAN = "migrationGate.plan";
    static final String SCENARIO = "migrationGate.scenario";
    static final String REPORT_DIRECTORY = "migrationGate.reportDirectory";
    static final String ALLOWED_ENDPOINTS = "migrationGate.allowedEndpoints";
    static final String MIGRATION = "migrationGate.migration";
    static final String REGION = "migrationGate.region";
    static final String ACCOUNT = "migrationGate.account";
    static final String CREDENTIALS = "migrationGate.credentials";
    static final String BELOW = "migrationGate.below";
    static final String FOR = "migrationGate.for";
    static final String TIMEOUT = "migrationGate.timeout";
    static final String POLL_INTERVAL = "migrationGate.pollInterval";
    static final String RUN = "migrationGate.run";
    static final String DATABASES = "migrationGate.databases";

    private PropertyNames() {}
}
