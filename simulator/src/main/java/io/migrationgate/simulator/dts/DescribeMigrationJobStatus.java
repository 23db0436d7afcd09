package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.TaskType;
import java.util.Map;

/**
 * Describes one migration by its instance id, in the old style: the delay is in seconds as text, the checks lie one
 * level deeper, the migration mode is in lower camel case.
 *
 * <p>A task that is not known is answered with HTTP 200 and {@code Success} "false".
 */
final class DescribeMigrationJobStatus extends DtsAction {
    DescribeMigrationJobStatus(DtsTasks tasks) {
        super(tasks);
    }

    @Override
    public String name() {
        return "DescribeMigrationJobStatus";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        return tasks().byInstance(call, "MigrationJobId", TaskType.MIGRATION)
                .map(DescribeMigrationJobStatus::status)
                .orElseGet(OldReply::unknown);
    }

    private static Map<String, Object> status(Flow flow) {
        Body body = OldReply.success()
                .with("MigrationJobId", flow.task().instance())
                .with("MigrationJobName", flow.task().name())
                .with("MigrationJobClass", "large")
                .with("TaskId", flow.script().job())
                .with("PayType", "PostPaid")
                .with("MigrationJobStatus", flow.status())
                .with("MigrationMode", mode())
                .with("StructureInitializationStatus", Parts.stage(flow.structure()))
                .with("DataInitializationStatus", Parts.stage(flow.data()))
                .with("DataSynchronizationStatus", incremental(flow))
                .with("PrecheckStatus", precheck(flow))
                .with("SourceEndpoint", Parts.oldEndpoint(flow.script().source()))
                .with("DestinationEndpoint", Parts.oldEndpoint(flow.script().target()));
        return Reporting.apply(flow, body.fields());
    }

    private static Map<String, Object> mode() {
        return new Body()
                .with("structureInitialization", true)
                .with("dataInitialization", true)
                .with("dataSynchronization", true)
                .fields();
    }

    private static Map<String, Object> incremental(Flow flow) {
        return new Body()
                .with("Status", flow.incremental())
                .with("Delay", Long.toString(flow.secondLag().toSeconds()))
                .with("Checkpoint", Long.toString(flow.checkpoint(flow.secondLag())))
                .with("Percent", "95")
                .with("ErrorMessage", "")
                .fields();
    }

    private static Map<String, Object> precheck(Flow flow) {
        return new Body()
                .with("Status", flow.script().precheck().status())
                .with("Percent", "100")
                .with(
                        "Detail",
                        new Body()
                                .with("CheckItem", Parts.oldChecks(flow.script().precheck()))
                                .fields())
                .fields();
    }
}
