package io.migrationgate.it.generated;

import static io.migrationgate.it.generated.PlanTrap.PLAN;
import static io.migrationgate.it.generated.PlanTrap.SERVER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** Everything that is made to go wrong with the time of a cutover: its window, its past, and how long one can go back. */
final class WindowTraps {
    private WindowTraps() {}

    static List<PlanTrap> all() {
        return List.of(
                planned("no window", whole -> whole.cutover().remove("window")),
                planned(
                        "a window that is over",
                        whole -> window(whole, "2026-12-04T02:00:00+08:00", "2026-12-04T05:00:00+08:00")),
                planned(
                        "a window that is nearly over",
                        whole -> window(whole, "2026-12-04T20:00:00+08:00", "2026-12-05T01:00:00+08:00")),
                planned(
                        "a window that is too short",
                        whole -> window(whole, "2026-12-05T02:00:00+08:00", "2026-12-05T03:00:00+08:00")),
                planned(
                        "a phase that takes all of it",
                        whole -> whole.phase("cut-over-servers").put("budget", "3h")),
                planned(
                        "an observation that takes all of it",
                        whole -> whole.cutover().put("observe", "3h")),
                planned(
                        "a way back that takes all of it",
                        whole -> whole.wayBack("dns").put("time", "3h")),
                held("no past", whole -> task(whole).remove("history")),
                held("a past of ten days", whole -> history(whole).put("days", 10)),
                held(
                        "a past with a gap",
                        whole -> history(whole)
                                .putArray("gaps")
                                .addObject()
                                .put("from", "-360h")
                                .put("until", "-1h")),
                held(
                        "a past that may not be read",
                        whole -> whole.held("faults")
                                .addObject()
                                .put("action", "DescribeMetricList")
                                .put("kind", "forbidden")),
                PlanTrap.planned(
                        "a way back that outlives the job of a server",
                        "smc-expiry",
                        SERVER,
                        whole -> whole.wayBack("open-target").put("deadline", "31d")));
    }

    private static PlanTrap planned(String name, Consumer<Whole> planned) {
        return PlanTrap.planned(name, "cutover-window", PLAN, planned);
    }

    private static PlanTrap held(String name, Consumer<Whole> held) {
        return PlanTrap.held(name, "cutover-window", PLAN, held);
    }

    private static void window(Whole whole, String notBefore, String notAfter) {
        whole.cutover().putObject("window").put("notBefore", notBefore).put("notAfter", notAfter);
    }

    private static ObjectNode task(Whole whole) {
        return (ObjectNode) whole.held("tasks").get(0);
    }

    private static ObjectNode history(Whole whole) {
        return (ObjectNode) task(whole).get("history");
    }
}
