package io.migrationgate.sequence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Direction;
import io.migrationgate.plan.DtsReference.Reverse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The calls about the tasks of a database, as DTS documents them.
 *
 * <p>A task is suspended and never stopped: a stopped one cannot be resumed. A reverse task that the API creates collects
 * and does not write until its writer is started; {@code CheckPoint} is left out there, since the documentation contradicts
 * itself about its unit and the default is where the forward task stood. A prepared one is an ordinary task that is paused.
 */
record DtsCalls(Cloud cloud, Database database) {
    ActionSpec suspendForward() {
        return forward("SuspendDtsJob");
    }

    ActionSpec resumeForward() {
        return forward("StartDtsJob");
    }

    ActionSpec createReverse() {
        return call("CreateReverseDtsJob", Map.of("DtsJobId", database.dts().job()));
    }

    ActionSpec deleteReverse() {
        return reverse("DeleteDtsJob");
    }

    ActionSpec startReverse() {
        return database.dts().reverse() instanceof Reverse.Auto
                ? call("StartReverseWriter", Map.of("DtsJobId", created("reverse-job-id")))
                : reverse("StartDtsJob");
    }

    ActionSpec suspendReverse() {
        return reverse("SuspendDtsJob");
    }

    private ActionSpec forward(String action) {
        DtsReference task = database.dts();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("DtsJobId", task.job());
        parameters.put("DtsInstanceId", task.instance());
        if (task.type() == DtsReference.Type.SYNC) {
            parameters.put("SynchronizationDirection", task.direction() == Direction.FORWARD ? "Forward" : "Reverse");
        }
        return call(action, parameters);
    }

    private ActionSpec reverse(String action) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (database.dts().reverse() instanceof Reverse.Prepared prepared) {
            parameters.put("DtsJobId", prepared.job());
            parameters.put("DtsInstanceId", prepared.instance());
        } else {
            parameters.put("DtsJobId", created("reverse-job-id"));
            parameters.put("DtsInstanceId", created("reverse-instance-id"));
        }
        return call(action, parameters);
    }

    private String created(String what) {
        return Placeholder.of(what, database.name());
    }

    private ActionSpec call(String action, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("RegionId", cloud.region());
        all.putAll(parameters);
        return new ActionSpec.Call(database.name(), "dts", action, cloud.name(), cloud.region(), all);
    }
}
