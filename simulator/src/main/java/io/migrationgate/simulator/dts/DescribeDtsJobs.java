package io.migrationgate.simulator.dts;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.EndpointScript;
import io.migrationgate.simulator.scenario.TaskScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists the tasks of one type in one region, page by page.
 *
 * <p>Without {@code JobType} the list holds MIGRATION tasks alone. No page is longer than 30, whatever is asked for.
 */
final class DescribeDtsJobs extends DtsAction {
    private static final int MOST_PER_PAGE = 30;
    private static final Set<Integer> PAGE_SIZES = Set.of(10, 20, MOST_PER_PAGE);

    DescribeDtsJobs(DtsTasks tasks) {
        super(tasks);
    }

    @Override
    public String name() {
        return "DescribeDtsJobs";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String region = call.required("Region");
        String type = call.find("JobType").orElse("MIGRATION");
        if (!Set.of("MIGRATION", "SYNC", "SUBSCRIBE").contains(type)) {
            throw Refusal.invalid("JobType");
        }
        int size = pageSize(call);
        int page = call.count("PageNumber", 1);
        boolean withObjects = !call.find("WithoutDbList").filter("true"::equals).isPresent();
        List<Flow> found = tasks()
                .known(
                        call,
                        task -> task.region().equals(region)
                                && task.type().name().equals(type)
                                && ids(call).and(condition(call)).test(task))
                .stream()
                .filter(flow -> call.find("Status").map(flow.status()::equals).orElse(true))
                .toList();
        List<Map<String, Object>> entries = found.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(flow -> JobEntry.of(flow, tasks().reverse(flow.task(), call), withObjects))
                .toList();
        return new Body()
                .with("Success", true)
                .with("HttpStatusCode", 200)
                .with("ErrCode", "")
                .with("ErrMessage", "")
                .with("DynamicMessage", "")
                .with("TotalRecordCount", found.size())
                .with("PageNumber", page)
                .with("PageRecordCount", entries.size())
                .with("DtsJobList", entries)
                .with("EtlDemoList", List.of())
                .fields();
    }

    private static int pageSize(Call call) {
        int size = Math.min(call.count("PageSize", 20), MOST_PER_PAGE);
        if (!PAGE_SIZES.contains(size)) {
            throw Refusal.invalid("PageSize");
        }
        return size;
    }

    private static Predicate<TaskScript> ids(Call call) {
        Set<String> jobs = call.list("DtsJobId");
        Set<String> instances = call.list("DtsInstanceId");
        return task -> (jobs.isEmpty() || jobs.contains(task.forward().job()))
                && (instances.isEmpty() || instances.contains(task.instance()));
    }

    private static Predicate<TaskScript> condition(Call call) {
        if (call.find("Type").isEmpty()) {
            return task -> true;
        }
        String params = call.required("Params");
        return switch (call.required("Type")) {
            case "instance" -> task -> task.instance().equals(params);
            case "name" -> task -> task.name().toLowerCase(Locale.ROOT).contains(params.toLowerCase(Locale.ROOT));
            case "srcRds" -> task -> names(task.forward().source(), params);
            case "rds" -> task -> names(task.forward().target(), params);
            default -> throw Refusal.invalid("Type");
        };
    }

    private static boolean names(EndpointScript end, String instance) {
        return instance.equals(end.instance());
    }
}
