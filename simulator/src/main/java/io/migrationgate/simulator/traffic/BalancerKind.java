package io.migrationgate.simulator.traffic;

/** The two load balancers whose actions are alike, and where they are not. */
enum BalancerKind {
    ALB("alb", "2020-06-16", "HealthCheckEnabled", 30),
    /** Takes a form for its group lists, and misspells a field. */
    NLB("nlb", "2022-04-30", "HeathCheckEnabled", 100);

    private final String product;
    private final String version;
    private final String checks;
    private final int healthPage;

    BalancerKind(String product, String version, String checks, int healthPage) {
        this.product = product;
        this.version = version;
        this.checks = checks;
        this.healthPage = healthPage;
    }

    String product() {
        return product;
    }

    String version() {
        return version;
    }

    /** Name of the field that says whether health checks are on. */
    String checks() {
        return checks;
    }

    /** Its value: a word for one, a flag for the other. */
    Object checks(boolean on) {
        return this == NLB ? on : on ? "on" : "off";
    }

    /** The longest page of a listener's health. */
    int healthPage() {
        return healthPage;
    }

    boolean form() {
        return this == NLB;
    }
}
