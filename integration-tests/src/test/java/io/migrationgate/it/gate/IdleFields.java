package io.migrationgate.it.gate;

import static io.migrationgate.it.gate.Harm.CORRUPTED;
import static io.migrationgate.it.gate.Harm.REMOVED;

import io.migrationgate.simulator.scenario.TaskType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the reported fields that may be spoilt without changing a verdict, each with the reason why.
 *
 * <p>Everything that is reported and does not stand here is a proof that a GO cannot do without.
 */
final class IdleFields {
    private static final Set<Harm> ANY = EnumSet.allOf(Harm.class);
    private static final Set<TaskType> BOTH = EnumSet.allOf(TaskType.class);
    private static final Set<TaskType> SYNC = EnumSet.of(TaskType.SYNC);
    private static final Set<TaskType> MIGRATION = EnumSet.of(TaskType.MIGRATION);

    /**
     * Fields that do not matter.
     *
     * @param harms what may be done to them
     * @param types the tasks for which that is so
     * @param waysBack the ways back for which that is so
     */
    private record Idle(
            String reason, Set<Harm> harms, Set<TaskType> types, Set<WayBack> waysBack, List<String> fields) {
        static Idle of(String reason, Set<Harm> harms, Set<TaskType> types, String... fields) {
            return new Idle(reason, harms, types, EnumSet.allOf(WayBack.class), List.of(fields));
        }

        static Idle without(WayBack wayBack, String reason, String... fields) {
            return new Idle(reason, ANY, BOTH, EnumSet.complementOf(EnumSet.of(wayBack)), List.of(fields));
        }
    }

    private static final List<Idle> ALL = List.of(
            Idle.of(
                    "names and prices that decide nothing and no plan declares",
                    ANY,
                    BOTH,
                    "DtsJobName",
                    "DtsJobClass",
                    "JobName",
                    "OriginType",
                    "PayType",
                    "TaskId",
                    "MigrationJobName",
                    "MigrationJobClass",
                    "SynchronizationJobName",
                    "SynchronizationJobClass"),
            Idle.of(
                    "how fast a task is, beside how far it is behind",
                    ANY,
                    SYNC,
                    "Performance",
                    "Performance.FLOW",
                    "Performance.RPS"),
            Idle.of(
                    "frames of a reply: its id, page and error, empty in a reply whose Success is true",
                    ANY,
                    BOTH,
                    "Code",
                    "ErrCode",
                    "ErrMessage",
                    "HttpStatusCode",
                    "PageNumber",
                    "PageRecordCount",
                    "RequestId"),
            Idle.of(
                    "a reply that holds what was asked for need not say that it succeeded",
                    Set.of(REMOVED),
                    BOTH,
                    "Success"),
            Idle.of(
                    "of prechecks the items are counted and judged one by one, to an empty page where no total is told",
                    Set.of(REMOVED, CORRUPTED),
                    BOTH,
                    "ErrorItem",
                    "TotalRecordCount"),
            Idle.of("the other name of TotalRecordCount, which is looked at first", ANY, BOTH, "Total"),
            Idle.of("prechecks are asked for by this id, and nothing else is answered", ANY, BOTH, "JobId"),
            Idle.of(
                    "a summary of prechecks that hides the skipped ones; DescribePreCheckStatus is judged instead",
                    ANY,
                    BOTH,
                    "PrecheckStatus",
                    "PrecheckStatus.Detail",
                    "PrecheckStatus.Detail.CheckItem",
                    "PrecheckStatus.ErrorMessage",
                    "PrecheckStatus.Percent",
                    "PrecheckStatus.Status"),
            Idle.of(
                    "words and percentages that people read beside a status",
                    ANY,
                    BOTH,
                    "ErrorMessage",
                    "DataInitializationStatus.ErrorMessage",
                    "DataInitializationStatus.Percent",
                    "DataInitializationStatus.Progress",
                    "DataSynchronizationStatus.ErrorMessage",
                    "DataSynchronizationStatus.NeedUpgrade",
                    "DataSynchronizationStatus.Percent",
                    "DataSynchronizationStatus.Progress",
                    "StructureInitializationStatus.ErrorMessage",
                    "StructureInitializationStatus.Percent",
                    "StructureInitializationStatus.Progress"),
            Idle.of(
                    "which stages a task has; a stage that is told of counts unless it is denied",
                    ANY,
                    BOTH,
                    "DataInitialization",
                    "StructureInitialization",
                    "MigrationMode.DataInitialization",
                    "MigrationMode.StructureInitialization",
                    "MigrationMode.dataInitialization",
                    "MigrationMode.dataSynchronization",
                    "MigrationMode.structureInitialization"),
            Idle.of(
                    "a task in its incremental stage has its full stages behind it, if it does not say otherwise",
                    ANY,
                    BOTH,
                    "DataInitializationStatus",
                    "StructureInitializationStatus"),
            Idle.of(
                    "the same, one level deeper",
                    Set.of(REMOVED),
                    BOTH,
                    "DataInitializationStatus.Status",
                    "StructureInitializationStatus.Status"),
            Idle.of(
                    "Synchronizing is the incremental stage itself; only a stage that failed or ended contradicts it",
                    ANY,
                    SYNC,
                    "DataInitializationStatus.Status",
                    "StructureInitializationStatus.Status",
                    "DataSynchronizationStatus",
                    "DataSynchronizationStatus.Status"),
            Idle.of(
                    "the second reading's checkpoint: the list's one is judged; its delay stands one level higher too",
                    ANY,
                    BOTH,
                    "DataSynchronizationStatus.Checkpoint"),
            Idle.of(
                    "copies of Delay and DelayMillis, one level deeper",
                    ANY,
                    SYNC,
                    "DataSynchronizationStatus.Delay",
                    "DataSynchronizationStatus.DelayMillis"),
            Idle.of("Delay says the same in whole seconds", Set.of(REMOVED), SYNC, "DelayMillis"),
            Idle.of(
                    "the second reading is asked for by instance and direction; another one answered counts as no answer",
                    Set.of(REMOVED),
                    BOTH,
                    "MigrationJobId",
                    "SynchronizationJobId",
                    "SynchronizationDirection"),
            Idle.of(
                    "only a documented word of a stopped task counts; the list's Status is judged",
                    ANY,
                    MIGRATION,
                    "MigrationJobStatus"),
            Idle.of(
                    "DescribeDtsJobs does not document it; the way back is known by ReverseJob",
                    ANY,
                    BOTH,
                    "DtsJobDirection"),
            Idle.of(
                    "ends are told by engine and instance or address of the list; the old spelling is not read",
                    ANY,
                    BOTH,
                    "DestinationEndpoint.InstanceId",
                    "DestinationEndpoint.SslSolutionEnum",
                    "SourceEndpoint.IP",
                    "SourceEndpoint.InstanceId",
                    "SourceEndpoint.InstanceType",
                    "SourceEndpoint.SslSolutionEnum"),
            Idle.without(
                    WayBack.CREATED,
                    "what the API asks of a task that it is to make a reverse task for",
                    "DestinationEndpoint.InstanceType",
                    "DestinationEndpoint.Region",
                    "SourceEndpoint.Region"),
            Idle.without(
                    WayBack.PREPARED,
                    "what the ends of a prepared reverse task are compared with; the database that DTS signs in at need not be the one it moves",
                    "DestinationEndpoint.DatabaseName",
                    "SourceEndpoint.DatabaseName",
                    "SourceEndpoint.InstanceID"),
            Idle.of(
                    "how far the full verification is, beside its status and tables",
                    ANY,
                    BOTH,
                    "FinishedCount",
                    "FullDataCheckStatus.ErrorMessage",
                    "FullDataCheckStatus.Percent",
                    "FullDataCheckStatus.Progress"),
            Idle.of(
                    "sums of the tables, which are judged one by one; a sum that no table explains counts",
                    EnumSet.of(CORRUPTED, REMOVED),
                    BOTH,
                    "DiffTableCount",
                    "FailedTableCount"));

    private IdleFields() {}

    /** Each field and harm of a task of that type and way back, as {@code FIELD HARM}, as far as the field is reported. */
    static Set<String> of(TaskType type, WayBack wayBack, Set<String> reported) {
        return ALL.stream()
                .filter(idle -> idle.types().contains(type))
                .filter(idle -> idle.waysBack().contains(wayBack))
                .flatMap(idle ->
                        idle.fields().stream().filter(reported::contains).flatMap(field -> harmed(idle, field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> harmed(Idle idle, String field) {
        return idle.harms().stream().map(harm -> field + " " + harm);
    }

    /** Every field that is listed. */
    static Set<String> fields() {
        return ALL.stream().flatMap(idle -> idle.fields().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
