package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.DtsReference;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry of {@code DescribeDtsJobs}: a task, and a second one where a two-way task has its way back inside.
 *
 * <p>{@code Delay} is in milliseconds for MIGRATION and in seconds for SYNC and for the way back, so the entry's own
 * type must be the one that was asked for.
 *
 * @param asked the type the list was asked for
 * @param region the region the list was asked in
 */
record DtsEntry(Fields fields, DtsReference.Type asked, String region) {
    /** The way back first names itself; where it does not, the names of the way forward hold. */
    List<DtsTask> tasks() {
        List<DtsTask> tasks = new ArrayList<>();
        DtsReference.Type type = type(fields);
        tasks.add(task(fields, DtsReference.Direction.FORWARD, type, lag(type)));
        if (fields.has("ReverseJob")) {
            tasks.add(task(fields.child("ReverseJob"), DtsReference.Direction.REVERSE, type, reverseLag(type)));
        }
        return tasks;
    }

    private DtsTask task(Fields task, DtsReference.Direction direction, DtsReference.@Nullable Type type, DtsLag lag) {
        return new DtsTask(
                own(task, "DtsInstanceID"),
                own(task, "DtsJobId"),
                type,
                direction,
                region(task),
                task.text("Status"),
                task.child("DataSynchronizationStatus").text("Status"),
                fullFinished(task),
                carriesChanges(task),
                task.child("FullDataCheckStatus").text("Status"),
                retrying(task),
                errorMessage(task),
                lag,
                task.seconds("Checkpoint"),
                endpoint(task.child("SourceEndpoint")),
                endpoint(task.child("DestinationEndpoint")));
    }

    private String own(Fields task, String name) {
        String own = task.text(name);
        String outer = fields.text(name);
        return own != null ? own : outer != null ? outer : "";
    }

    /** The region that the entry names, else the one whose list it stands in. */
    private String region(Fields task) {
        String own = task.firstText("Region", "RegionId");
        String outer = fields.firstText("Region", "RegionId");
        return own != null ? own : outer != null ? outer : region;
    }

    private static DtsReference.@Nullable Type type(Fields task) {
        String word = task.text("JobType");
        for (DtsReference.Type type : DtsReference.Type.values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return type;
            }
        }
        return null;
    }

    private DtsLag lag(DtsReference.@Nullable Type type) {
        if (type != asked) {
            return otherType();
        }
        return DtsDelay.of(
                fields, "Delay", type == DtsReference.Type.MIGRATION ? ChronoUnit.MILLIS : ChronoUnit.SECONDS);
    }

    private DtsLag reverseLag(DtsReference.@Nullable Type type) {
        Fields reverse = fields.child("ReverseJob");
        boolean otherwise = reverse.text("JobType") != null && type(reverse) != DtsReference.Type.SYNC;
        return type != DtsReference.Type.SYNC || asked != DtsReference.Type.SYNC || otherwise
                ? otherType()
                : DtsDelay.of(reverse, "Delay", ChronoUnit.SECONDS);
    }

    private DtsLag otherType() {
        String word = fields.text("JobType");
        return DtsLag.unknown(
                word == null
                        ? Sentence.of("cloud.delay-no-type", asked.name())
                        : Sentence.of("cloud.delay-other-type", asked.name(), SafeText.line(word)));
    }

    /** Of the stages that the task has and tells of; null when it tells of none. */
    private static @Nullable Boolean fullFinished(Fields task) {
        Fields mode = task.child("MigrationMode");
        List<String> told = new ArrayList<>();
        for (String stage : List.of("StructureInitialization", "DataInitialization")) {
            String status = task.child(stage + "Status").text("Status");
            if (status != null && !mode.denied(stage)) {
                told.add(status.toLowerCase(Locale.ROOT));
            }
        }
        boolean none = mode.denied("StructureInitialization") && mode.denied("DataInitialization");
        return (told.isEmpty() && !none) ? null : told.stream().allMatch("finished"::equals);
    }

    /** Only a plain yes is one: an incremental stage that nobody is sure of carries nothing. */
    private static @Nullable Boolean carriesChanges(Fields task) {
        Fields mode = task.child("MigrationMode");
        if ("true".equalsIgnoreCase(mode.text("DataSynchronization"))) {
            return true;
        }
        return mode.denied("DataSynchronization") ? Boolean.FALSE : null;
    }

    private static boolean retrying(Fields task) {
        return task.child("RetryState").raised("Retrying") || "Retrying".equalsIgnoreCase(task.text("Status"));
    }

    private static @Nullable String errorMessage(Fields task) {
        String own = task.text("ErrorMessage");
        String message =
                own != null ? own : task.child("DataSynchronizationStatus").text("ErrorMessage");
        return message == null ? null : SafeText.withoutValues(message);
    }

    private static DtsTask.Endpoint endpoint(Fields end) {
        return new DtsTask.Endpoint(
                end.text("EngineName"),
                end.text("InstanceID"),
                end.text("Ip"),
                end.text("Port"),
                end.text("Region"),
                end.firstText("DatabaseName", "OracleSID"),
                end.text("InstanceType"));
    }
}
