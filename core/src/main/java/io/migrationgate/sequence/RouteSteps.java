package io.migrationgate.sequence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.ActionSpec.Work;
import java.util.List;
import java.util.Optional;

/**
 * What each phase does for a traffic route.
 *
 * @param commanded ids of the phases that have a command, which does what no call can
 */
record RouteSteps(MigrationPlan plan, TrafficRoute route, Cloud cloud, List<String> commanded) {
    void into(PhaseDraft draft) {
        boolean dns = route.way() instanceof TrafficRoute.Dns;
        switch (draft.id()) {
            case LOAD_BALANCER -> {
                if (route.way() instanceof TrafficRoute.LoadBalancer balancer) {
                    balancer(draft.about(route), balancer);
                }
            }
            case DNS -> {
                if (route.way() instanceof TrafficRoute.Dns record) {
                    record(draft.about(route), record);
                }
            }
            case DRAIN_OLD -> {
                if (!dns) {
                    draft.about(route).look(route.name(), Observation.OLD_BACKENDS_IDLE);
                }
            }
            case OBSERVE -> draft.about(route).look(route.name(), Observation.POST_CUTOVER_HOLDS);
            case PREFLIGHT,
                    HOLD,
                    PREPARE_REVERSE,
                    FREEZE,
                    DRAIN,
                    FINAL_VERIFY,
                    CUT_OVER_SERVERS,
                    LAST_OBJECTS,
                    SUSPEND_FORWARD,
                    START_REVERSE,
                    OPEN_TARGET,
                    SWITCH_APPLICATION,
                    SMOKE_TEST -> {}
        }
    }

    private void balancer(PhaseDraft draft, TrafficRoute.LoadBalancer balancer) {
        BackendCalls calls = new BackendCalls(plan, route, balancer, cloud);
        if (calls.areWhole()) {
            calls.switched().forEach(draft::act);
            calls.switchedBack().forEach(draft::undo);
        } else {
            unassigned(draft, Work.LOAD_BALANCER);
        }
        draft.look(route.name(), Observation.BACKENDS_SWITCHED, Observation.BACKENDS_HEALTHY)
                .undoLook(route.name(), Observation.BACKENDS_SWITCHED);
    }

    private void record(PhaseDraft draft, TrafficRoute.Dns record) {
        RecordCall call = new RecordCall(route, record, cloud);
        Optional<ActionSpec> there = call.to();
        Optional<ActionSpec> back = call.from();
        if (there.isPresent() && back.isPresent()) {
            draft.act(there.get()).undo(back.get());
        } else {
            unassigned(draft, Work.DNS_RECORD);
        }
        draft.look(route.name(), Observation.RECORD_ANSWERED).undoLook(route.name(), Observation.RECORD_ANSWERED);
    }

    private void unassigned(PhaseDraft draft, Work work) {
        if (!commanded.contains(draft.id().id())) {
            draft.act(new Unassigned(route.name(), work));
        }
    }
}
