package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.scenario.EndpointScript;
import io.migrationgate.simulator.scenario.PrecheckScript;
import io.migrationgate.simulator.scenario.RetryPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the objects that several DTS replies have in common. */
final class Parts {
    private Parts() {}

    static Map<String, Object> stage(String status) {
        return new Body()
                .with("Status", status)
                .with("Percent", status.equals("NotStarted") ? "0" : "100")
                .with("Progress", status.equals("NotStarted") ? "0" : "1")
                .with("ErrorMessage", status.equals("Failed") ? "The stage failed." : "")
                .fields();
    }

    static Map<String, Object> incremental(Flow flow) {
        Map<String, Object> stage = stage(flow.incremental());
        stage.put("NeedUpgrade", false);
        return stage;
    }

    /** The spelling of the actions that name jobs. */
    static Map<String, Object> endpoint(EndpointScript end) {
        return new Body()
                .with("EngineName", end.engine())
                .with("InstanceType", end.instanceType())
                .with("InstanceID", end.instance())
                .with("Region", end.region())
                .with("Ip", end.ip())
                .with("Port", end.port())
                .with("DatabaseName", end.database())
                .with("UserName", end.user())
                .with("SslSolutionEnum", "DISABLE")
                .fields();
    }

    /** The spelling of the old actions that name instances. */
    static Map<String, Object> oldEndpoint(EndpointScript end) {
        return new Body()
                .with("EngineName", end.engine())
                .with("InstanceType", end.instanceType())
                .with("InstanceId", end.instance())
                .with("IP", end.ip())
                .with("Port", end.port())
                .with("UserName", end.user())
                .fields();
    }

    static Map<String, Object> mode() {
        return new Body()
                .with("StructureInitialization", true)
                .with("DataInitialization", true)
                .with("DataSynchronization", true)
                .fields();
    }

    /** The precheck as the task list shows it: by result alone, nothing of what was skipped. */
    static Map<String, Object> precheck(PrecheckScript precheck) {
        List<Map<String, Object>> details = precheck.items().stream()
                .map(item -> new Body()
                        .with("CheckItem", item.item())
                        .with("CheckItemDescription", item.item() + "_DETAIL")
                        .with("CheckResult", item.state().equals("Warning") ? "Success" : item.state())
                        .with("FailedReason", item.message())
                        .with("RepairMethod", "")
                        .fields())
                .toList();
        return new Body()
                .with("Status", precheck.status())
                .with("Percent", "100")
                .with("ErrorMessage", "")
                .with("Detail", details)
                .fields();
    }

    /** The items as the old actions show them. */
    static List<Map<String, Object>> oldChecks(PrecheckScript precheck) {
        return precheck.items().stream()
                .map(item -> new Body()
                        .with("ItemName", item.item())
                        .with("CheckStatus", item.state().equals("Warning") ? "Success" : item.state())
                        .with("ErrorMessage", item.message())
                        .with("RepairMethod", "")
                        .fields())
                .toList();
    }

    /** Absent until the task retries for the first time; stays, with {@code Retrying:false}, when it is over. */
    static Optional<Map<String, Object>> retryState(Flow flow) {
        return flow.script().retries().stream()
                .filter(retry -> retry.period().from().compareTo(flow.elapsed()) <= 0)
                .reduce((earlier, later) -> later)
                .map(retry -> retryState(flow, retry));
    }

    private static Map<String, Object> retryState(Flow flow, RetryPeriod retry) {
        boolean retrying = retry.period().covers(flow.elapsed());
        return new Body()
                .with("Retrying", retrying)
                .with("RetryCount", retry.count())
                .with("RetryTime", flow.elapsed().minus(retry.period().from()).toSeconds())
                .with("MaxRetryTime", 43_200)
                .with("RetryTarget", retry.target())
                .with("ErrMessage", retrying ? retry.message() : "")
                .with("JobId", flow.script().job())
                .with("Module", "03")
                .fields();
    }

    /** The first letter as the actions have it that write states in lower camel case. */
    static String lowerFirst(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
