package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what DTS tells of its own comparison of data: jobs and the tables of a full check. */
public final class DataChecks {
    private final OwnedEntries tables = new OwnedEntries();
    private final List<ObjectNode> jobs = new CopyOnWriteArrayList<>();

    DataChecks() {}

    /** A table of a full check that was compared completely and without difference. */
    public ObjectNode table(String job, String schema, String name, long rows) {
        ObjectNode table = Published.entry("dts-DescribeDataCheckTableDetails", "/TableDetails/0")
                .put("Id", 167_401_241_974L + tables.all().size())
                .put("SourceDbName", schema)
                .put("SourceTbName", name)
                .put("TargetDbName", schema)
                .put("TargetTbName", name)
                .put("TotalCount", rows)
                .put("FinishCount", rows)
                .put("DiffCount", 0)
                // The document names no zone; an hour ago in one is less than a day ago in every other.
                .put(
                        "BootTime",
                        Times.fromNow(Duration.ofHours(-1)).replace('T', ' ').replace("Z", ""));
        table.remove("ErrorCode");
        return tables.add(job, table);
    }

    /** A full check of the task that passed. */
    public ObjectNode checkJob(String instance, String job, long rows) {
        ObjectNode entry = Published.entry("dts-DescribeCheckJobs", "/CheckJobs/0")
                .put("DtsInstanceID", instance)
                .put("DtsJobId", job)
                .put("FinishCount", rows)
                .put("TotalCount", rows)
                .put("DiffSum", 0);
        jobs.add(entry);
        return entry;
    }

    Map<String, Action> actions() {
        return Map.of(
                CheckedTablesAction.NAME, new CheckedTablesAction(tables),
                CheckJobsAction.NAME, new CheckJobsAction(jobs));
    }
}
