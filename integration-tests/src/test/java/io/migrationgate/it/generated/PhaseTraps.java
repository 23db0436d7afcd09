package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.sequence.PhaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Everything that is made to go wrong in what a plan says of its phases and of the ways back from them. */
final class PhaseTraps {
    private static final String CRITERIA = "cutover-criteria";
    private static final String PATH = "rollback-path";
    private static final int LATE = 2;

    /** Phases that change something, before and after the targets open. */
    private static final List<String> CHANGING =
            List.of("freeze", "cut-over-servers", "suspend-forward", "start-reverse");

    private static final List<String> OPENED = List.of("open-target", "switch-application", "load-balancer", "dns");

    private PhaseTraps() {}

    static List<PlanTrap> all(RandomGenerator random) {
        List<PlanTrap> all = new ArrayList<>(owners(random));
        all.addAll(work());
        all.addAll(late(random));
        all.addAll(waysBack(random));
        return all;
    }

    private static List<PlanTrap> owners(RandomGenerator random) {
        PhaseId[] ids = PhaseId.values();
        String disowned = ids[random.nextInt(ids.length)].id();
        String unlisted = ids[random.nextInt(ids.length)].id();
        return List.of(
                PlanTrap.planned("nobody owns " + disowned, CRITERIA, disowned, whole -> {
                    whole.phase(disowned).remove("owner");
                    whole.wayBack(disowned).put("by", "ops");
                }),
                PlanTrap.planned(unlisted + " is not listed", CRITERIA, unlisted, whole -> whole.removePhase(unlisted)),
                PlanTrap.planned(
                        "no phase is listed",
                        CRITERIA,
                        "preflight",
                        whole -> whole.phases().removeAll()));
    }

    private static List<PlanTrap> work() {
        return List.of(
                unassigned("switch-application"),
                unassigned("smoke-test"),
                unassigned("last-objects"),
                PlanTrap.planned(
                        "nobody says where the record goes",
                        CRITERIA,
                        "dns",
                        whole -> way(whole, "dns").remove("to")),
                PlanTrap.planned(
                        "nobody says which backends are old",
                        CRITERIA,
                        "load-balancer",
                        whole -> way(whole, "loadBalancer").remove("from")));
    }

    private static PlanTrap unassigned(String phase) {
        return PlanTrap.planned("no command for " + phase, CRITERIA, phase, whole -> {
            ((ObjectNode) whole.cutover().get("commands")).remove(phase);
        });
    }

    /** The part of a route of that kind. */
    private static ObjectNode way(Whole whole, String kind) {
        return (ObjectNode) whole.plan().get("traffic").findValue(kind);
    }

    /** A criterion that is judged only after the phase has begun cannot let it begin. */
    private static List<PlanTrap> late(RandomGenerator random) {
        List<PlanTrap> all = new ArrayList<>(List.of(
                late("preflight", "target-closed"),
                late("freeze", "freeze-proven"),
                late("drain", "canary-returned"),
                late("open-target", "post-cutover")));
        while (all.size() > LATE) {
            all.remove(random.nextInt(all.size()));
        }
        return all;
    }

    private static PlanTrap late(String phase, String criterion) {
        return PlanTrap.planned(
                phase + " waits for " + criterion,
                CRITERIA,
                phase,
                whole -> whole.phase(phase).putArray("entry").add(criterion));
    }

    private static List<PlanTrap> waysBack(RandomGenerator random) {
        String changing = CHANGING.get(random.nextInt(CHANGING.size()));
        String opened = OPENED.get(random.nextInt(OPENED.size()));
        String lossy = OPENED.get(random.nextInt(OPENED.size()));
        String endless = OPENED.get(random.nextInt(OPENED.size()));
        return List.of(
                PlanTrap.planned(
                        "no ways back",
                        PATH,
                        "freeze",
                        whole -> whole.rollback().removeAll()),
                without(changing),
                without(opened),
                PlanTrap.planned(
                        "no way back to go from drain",
                        PATH,
                        "drain",
                        whole -> whole.rollback().remove("freeze")),
                without(changing, "time"),
                without(lossy, "loss"),
                without(endless, "deadline"),
                PlanTrap.planned(
                        "no loss told from smoke-test",
                        PATH,
                        "smoke-test",
                        whole -> whole.wayBack("switch-application").remove("loss")),
                PlanTrap.planned(
                        "nobody goes back from " + opened,
                        PATH,
                        opened,
                        whole -> whole.phase(opened).remove("owner")),
                PlanTrap.planned(
                        "a way back that takes longer than it works",
                        PATH,
                        "open-target",
                        whole -> whole.wayBack("open-target").put("time", "20m").put("deadline", "10m")));
    }

    private static PlanTrap without(String phase) {
        return PlanTrap.planned(
                "no way back from " + phase,
                PATH,
                phase,
                whole -> whole.rollback().remove(phase));
    }

    private static PlanTrap without(String phase, String part) {
        return PlanTrap.planned(
                "no " + part + " of the way back from " + phase,
                PATH,
                phase,
                whole -> whole.wayBack(phase).remove(part));
    }
}
