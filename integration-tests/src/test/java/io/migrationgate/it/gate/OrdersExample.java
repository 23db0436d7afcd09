package io.migrationgate.it.gate;

import io.migrationgate.report.Report;
import java.time.InstantSource;

/** The example that a newcomer runs. */
final class OrdersExample {
    private static final ExampleFolder FOLDER = new ExampleFolder("orders");

    private OrdersExample() {}

    static String planText() {
        return FOLDER.planText();
    }

    /** The text of a scenario file, by its name without ending. */
    static String scenario(String name) {
        return FOLDER.scenario(name);
    }

    /** The healthy scenario without the history of delays, which takes longer to make up than all other proofs. */
    static String proofs() {
        return scenario("healthy").replaceAll("(?m)^    history: .*\\R", "");
    }

    /** A plan of the example that accepts not to know that history. */
    static String withoutPast(String planText) {
        return planText.replace("waivers:\n", """
                waivers:
                  - { criterion: cutover-window, asset: plan, by: tests, until: 2100-01-01T00:00:00Z, reason: not theirs, accepts: nothing }
                """);
    }

    static Report readiness(String planText, String scenario) {
        return readiness(planText, scenario, InstantSource.system());
    }

    static Report readiness(String planText, String scenario, InstantSource wall) {
        return FOLDER.readiness(planText, scenario, wall);
    }
}
