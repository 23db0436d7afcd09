package io.migrationgate.it.generated;

import static io.migrationgate.it.generated.PlanTrap.GROUP;
import static io.migrationgate.it.generated.PlanTrap.PLAN;
import static io.migrationgate.it.generated.PlanTrap.RECORD;
import static io.migrationgate.it.generated.PlanTrap.SERVER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.sequence.PhaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Everything that is made to go wrong in the order of a cutover: reversed pairs, and what does not fit the assets. */
final class OrderTraps {
    private static final int PAIRS = 3;

    private OrderTraps() {}

    static List<PlanTrap> all(RandomGenerator random) {
        List<PlanTrap> all = new ArrayList<>(misfits());
        for (int pair = 0; pair < PAIRS; pair++) {
            int first = random.nextInt(PhaseId.values().length - 1);
            int second = first + 1 + random.nextInt(PhaseId.values().length - 1 - first);
            String earlier = PhaseId.values()[first].id();
            String later = PhaseId.values()[second].id();
            all.add(order(later + " listed before " + earlier, whole -> exchange(whole.phases(), first, second)));
            all.add(order(
                    earlier + " after " + later,
                    whole -> whole.phase(earlier).putArray("after").add(later)));
        }
        return all;
    }

    private static void exchange(ArrayNode phases, int first, int second) {
        JsonNode earlier = phases.get(first);
        phases.set(first, phases.get(second));
        phases.set(second, earlier);
    }

    private static List<PlanTrap> misfits() {
        return List.of(
                order("a phase with nothing to do", OrderTraps::noObjects),
                order("after a phase with nothing to do", whole -> {
                    noObjects(whole);
                    whole.removePhase("last-objects");
                    whole.phase("suspend-forward").putArray("after").add("last-objects");
                }),
                order(
                        "a phase that leaves assets out",
                        whole -> whole.phase("preflight").putArray("assets").add(SERVER)),
                order(
                        "a phase with an asset that it does nothing for",
                        whole -> whole.phase("cut-over-servers")
                                .putArray("assets")
                                .add(SERVER)
                                .add(RECORD)),
                order("an asset in two waves", whole -> {
                    whole.phase("dns").putArray("assets").add(RECORD);
                    second(whole, "dns", RECORD);
                }),
                order("traffic for a server of a later wave", whole -> {
                    balancer(whole).putArray("to").add("server:" + SERVER + ":80");
                    whole.removePhase("cut-over-servers");
                    second(whole, "cut-over-servers", SERVER);
                }),
                order(
                        "a wave of nothing",
                        whole -> whole.phases()
                                .addObject()
                                .put("id", "observe")
                                .put("owner", "ops")
                                .put("wave", 7)));
    }

    private static PlanTrap order(String name, Consumer<Whole> planned) {
        return PlanTrap.planned(name, "cutover-order", PLAN, planned);
    }

    /** The plan moves no objects any more, and still lists the phase for them. */
    private static void noObjects(Whole whole) {
        whole.plan().remove("objects");
        ((ObjectNode) whole.cutover().get("commands")).remove("last-objects");
    }

    private static ObjectNode balancer(Whole whole) {
        for (JsonNode route : whole.plan().get("traffic")) {
            if (route.get("name").asText().equals(GROUP)) {
                return (ObjectNode) route.get("loadBalancer");
            }
        }
        throw new IllegalStateException("there is no " + GROUP);
    }

    /** Lists a phase of the second wave for an asset. */
    static void second(Whole whole, String phase, String asset) {
        whole.phases()
                .addObject()
                .put("id", phase)
                .put("owner", "ops")
                .put("wave", 2)
                .putArray("assets")
                .add(asset);
    }
}
