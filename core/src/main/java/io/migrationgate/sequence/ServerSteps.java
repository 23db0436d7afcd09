package io.migrationgate.sequence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Server;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each phase does for a server.
 *
 * <p>{@code SyncData} is given, because it is false by default, and then the last changes are not copied. The job is over
 * afterwards: going back leaves the source on, and moving again means a new job.
 */
record ServerSteps(Server server, Cloud cloud) {
    void into(PhaseDraft draft) {
        if (draft.id() != PhaseId.CUT_OVER_SERVERS) {
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("JobId", server.job());
        parameters.put("SyncData", "true");
        draft.about(server).act(call("smc", "CutOverReplicationJob", parameters));
        if (server.instance() == null && server.launchTemplate() != null) {
            draft.act(call("ecs", "RunInstances", instance(server.launchTemplate())));
        }
        draft.look(server.name(), Observation.LAST_SYNC_AFTER_FREEZE, Observation.SERVER_BOOTED)
                .undoLook(server.name(), Observation.SOURCE_SERVER_ONLINE);
    }

    private Map<String, String> instance(String launchTemplate) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("RegionId", cloud.region());
        parameters.put("LaunchTemplateId", launchTemplate);
        parameters.put("ImageId", Placeholder.of("image-id", server.name()));
        parameters.put("Amount", "1");
        parameters.put("ClientToken", Placeholder.of("client-token", server.name()));
        return parameters;
    }

    private ActionSpec call(String product, String action, Map<String, String> parameters) {
        return new ActionSpec.Call(server.name(), product, action, cloud.name(), cloud.region(), parameters);
    }
}
