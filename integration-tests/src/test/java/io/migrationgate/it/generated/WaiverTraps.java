package io.migrationgate.it.generated;

import static io.migrationgate.it.generated.PlanTrap.DATABASE;
import static io.migrationgate.it.generated.PlanTrap.PLAN;
import static io.migrationgate.it.generated.PlanTrap.SERVER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Losses that somebody accepted, but not these, not now, or not so much. */
final class WaiverTraps {
    private static final String OVER = "2026-12-04T23:59:59+08:00";
    private static final String VALID = "2026-12-06T00:00:00+08:00";

    private WaiverTraps() {}

    static List<PlanTrap> all() {
        return List.of(
                PlanTrap.planned("no way back was accepted until yesterday", "dts-reverse-path", DATABASE, whole -> {
                    whole.planned("databases").withObject("/dts").put("reverse", "none");
                    whole.removePhase("prepare-reverse");
                    waiver(whole, "dts-reverse-path", database(whole), OVER);
                }),
                new PlanTrap(
                        "an unknown past was accepted until yesterday",
                        "cutover-window",
                        PLAN,
                        whole -> waiver(whole, "cutover-window", PLAN, OVER),
                        whole -> task(whole).remove("history")),
                new PlanTrap(
                        "an untried way back was accepted until yesterday",
                        "rollback-tested",
                        "freeze",
                        whole -> waiver(whole, "rollback-tested", "freeze", OVER),
                        whole -> whole.removeRecords("rehearsal")),
                PlanTrap.planned("the owner of another phase was waived", "cutover-criteria", "drain", whole -> {
                    whole.phase("drain").remove("owner");
                    whole.wayBack("drain").put("by", "ops");
                    waiver(whole, "cutover-criteria", "hold", VALID);
                }),
                new PlanTrap(
                        "more delay was accepted until yesterday",
                        "dts-lag",
                        DATABASE,
                        whole -> waiver(whole, "dts-lag", database(whole), OVER)
                                .putObject("setting")
                                .put("below", "8s"),
                        whole -> task(whole).put("lag", "6s")),
                new PlanTrap(
                        "more delay than was accepted",
                        "dts-lag",
                        DATABASE,
                        whole -> waiver(whole, "dts-lag", database(whole), VALID)
                                .putObject("setting")
                                .put("below", "8s"),
                        whole -> task(whole).put("lag", "10s")),
                new PlanTrap(
                        "an old run of another server was accepted",
                        "smc-sync-age",
                        SERVER,
                        whole -> waiver(whole, "smc-sync-age", database(whole), VALID),
                        whole -> ((ObjectNode) whole.held("servers").get(0))
                                .putArray("runs")
                                .addObject()
                                .put("start", "-72h")
                                .put("end", "-71h")
                                .put("image", true)));
    }

    private static String database(Whole whole) {
        return whole.planned("databases").get("name").asText();
    }

    private static ObjectNode task(Whole whole) {
        return (ObjectNode) whole.held("tasks").get(0);
    }

    private static ObjectNode waiver(Whole whole, String criterion, String asset, String until) {
        return whole.plan()
                .withArray("waivers")
                .addObject()
                .put("criterion", criterion)
                .put("asset", asset)
                .put("by", "ops")
                .put("until", until)
                .put("reason", "made up")
                .put("accepts", "what is made up");
    }
}
