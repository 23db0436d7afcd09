package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.VerificationScript;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lists what the full verification of a task says of each table, page by page.
 *
 * <p>{@code TotalCount} counts tables, {@code FinishedCount} rows; times are China time without a zone. Incremental
 * verifications have no tables here. A task that is not known is answered with HTTP 200 and {@code Success:false}.
 */
final class DescribeDataCheckTableDetails extends DtsAction {
    private static final String ALL = "-1";
    private static final String INCONSISTENT = "6";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    DescribeDataCheckTableDetails(DtsTasks tasks) {
        super(tasks);
    }

    @Override
    public String name() {
        return "DescribeDataCheckTableDetails";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String type = call.required("CheckType");
        String status = call.find("Status").orElse(ALL);
        if (!Set.of("1", "2").contains(type)) {
            throw Refusal.invalid("CheckType");
        }
        if (!Set.of(ALL, INCONSISTENT).contains(status)) {
            throw Refusal.invalid("Status");
        }
        int page = call.count("PageNumber", 1);
        int size = call.count("PageSize", 10);
        return tasks().byJob(call, "DtsJobId")
                .map(flow -> details(flow, type.equals("1") ? wanted(flow, call, status) : List.of(), page, size))
                .orElseGet(DescribeDataCheckTableDetails::unknown);
    }

    private static List<VerificationScript.Table> wanted(Flow flow, Call call, String status) {
        return flow.script().verification().tables().stream()
                .filter(table -> status.equals(ALL) || table.different() > 0)
                .filter(table -> call.find("SchemaName")
                        .map(schema(table.source())::equals)
                        .orElse(true))
                .filter(table ->
                        call.find("TableName").map(name(table.source())::equals).orElse(true))
                .toList();
    }

    private static Map<String, Object> details(Flow flow, List<VerificationScript.Table> tables, int page, int size) {
        List<Map<String, Object>> shown = tables.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(table -> table(flow, table))
                .toList();
        Body body = new Body()
                .with("Success", true)
                .with("HttpStatusCode", 200)
                .with("PageNumber", page)
                .with("TotalCount", tables.size())
                .with(
                        "FinishedCount",
                        tables.stream()
                                .mapToLong(VerificationScript.Table::compared)
                                .sum())
                .with(
                        "DiffTableCount",
                        tables.stream().filter(table -> table.different() > 0).count())
                .with(
                        "FailedTableCount",
                        tables.stream()
                                .filter(table -> table.status().equals("5"))
                                .count())
                .with("TableDetails", shown);
        return Reporting.apply(flow, body.fields());
    }

    private static Map<String, Object> table(Flow flow, VerificationScript.Table table) {
        return new Body()
                .with("Id", Integer.toUnsignedLong((table.source() + table.target()).hashCode()))
                .with("SourceDbName", schema(table.source()))
                .with("SourceTbName", name(table.source()))
                .with("TargetDbName", schema(table.target()))
                .with("TargetTbName", name(table.target()))
                .with("Status", table.status())
                .with("TotalCount", table.rows())
                .with("FinishCount", table.compared())
                .with("DiffCount", table.different())
                .with("ErrorCode", table.error())
                .with("BootTime", TIME.format(flow.startsAt().plus(table.at())))
                .fields();
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }

    private static String name(String table) {
        return table.substring(table.indexOf('.') + 1);
    }

    private static Map<String, Object> unknown() {
        return new Body()
                .with("Success", false)
                .with("HttpStatusCode", 200)
                .with("ErrCode", "InvalidJobId")
                .fields();
    }
}
