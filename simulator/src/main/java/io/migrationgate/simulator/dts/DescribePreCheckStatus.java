package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.PrecheckScript;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lists what the precheck of a task checked, skipped and ignored items too, page by page.
 *
 * <p>The page is called {@code PageNo} here. Other job codes than 01 have no items. A task that is not known is answered
 * with HTTP 200 and {@code Success:false}.
 */
final class DescribePreCheckStatus extends DtsAction {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    DescribePreCheckStatus(DtsTasks tasks) {
        super(tasks);
    }

    @Override
    public String name() {
        return "DescribePreCheckStatus";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        int page = call.count("PageNo", 1);
        int size = call.count("PageSize", 20);
        return tasks().byJob(call, "DtsJobId")
                .map(flow -> status(flow, isPrecheck(call), page, size))
                .orElseGet(DescribePreCheckStatus::unknown);
    }

    private static boolean isPrecheck(Call call) {
        return call.find("JobCode").orElse("01").equals("01");
    }

    private static Map<String, Object> status(Flow flow, boolean precheck, int page, int size) {
        PrecheckScript script = flow.script().precheck();
        List<PrecheckScript.Item> items = precheck ? script.items() : List.of();
        List<Map<String, Object>> shown = items.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(item -> item(item, flow))
                .toList();
        Body body = new Body()
                .with("Success", true)
                .with("HttpStatusCode", 200)
                .with("Code", "200")
                .with("JobId", flow.script().job())
                .with("JobName", flow.task().name())
                .with("State", precheck ? script.status() : "Finished")
                .with("ErrorItem", precheck ? script.failures() : 0)
                .with("Total", items.size())
                .with("TotalRecordCount", items.size())
                .with("PageNumber", page)
                .with("PageRecordCount", shown.size())
                .with("JobProgress", shown);
        return Reporting.apply(flow, body.fields());
    }

    private static Map<String, Object> item(PrecheckScript.Item item, Flow flow) {
        return new Body()
                .with("Id", flow.script().job() + "-" + item.item())
                .with("JobId", flow.script().job())
                .with("Item", item.item())
                .with("Names", item.item() + "_DETAIL")
                .with("State", item.state())
                .with("CanSkip", !item.state().equals("Success"))
                .with("Skip", item.skip())
                .with("IgnoreFlag", item.ignore() ? "Y" : "N")
                .with("DelaySeconds", 0)
                .with("ErrMsg", item.message())
                .with("ErrDetail", item.message())
                .with("RepairMethod", "")
                .with("BootTime", time(flow, 5))
                .with("FinishTime", time(flow, 0))
                .with("Logs", List.of())
                .fields();
    }

    /** The precheck was made a day before the scenario starts. */
    private static String time(Flow flow, int secondsEarlier) {
        return TIME.format(flow.startsAt().minus(Duration.ofDays(1)).minusSeconds(secondsEarlier));
    }

    private static Map<String, Object> unknown() {
        return new Body()
                .with("Success", false)
                .with("HttpStatusCode", 200)
                .with("Code", "InvalidJobId")
                .fields();
    }
}
