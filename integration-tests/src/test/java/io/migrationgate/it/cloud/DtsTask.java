package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Describes a DTS task that the cloud answers about, and may be changed at any moment while a client polls.
 *
 * <p>Texts are answered exactly as given. Functions take the time since the start of the cloud's {@link TaskClock}.
 * Unless said otherwise the task runs, has caught up, and its checkpoint is now minus the lag.
 */
public final class DtsTask {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JobType type;
    private final String instance;
    private final String job;
    private final FieldEdits edits = new FieldEdits();
    private volatile String name;
    private volatile String region = DocumentedCloud.REGION;
    private volatile Endpoint source = Endpoint.selfManaged("MySQL", "10.0.0.5", 3306);
    private volatile Endpoint target = Endpoint.instance("MySQL", "RDS", "rm-bp1", DocumentedCloud.REGION);
    private volatile Function<Duration, String> status;
    private volatile Function<Duration, String> incrementalStatus = elapsed -> "Catched";
    private volatile Optional<String> oldStatus = Optional.empty();
    private volatile String initializationStatus = "Finished";
    private volatile String precheckStatus = "Finished";
    private volatile String errorMessage = "";
    private volatile List<PrecheckItem> precheckItems =
            List.of(PrecheckItem.passed("CHECK_CONN_SRC"), PrecheckItem.passed("CHECK_CONN_DEST"));
    private volatile Optional<RetryState> retryState = Optional.empty();
    private volatile Function<Duration, Duration> lag = LagCurve.steady(Duration.ZERO);
    private volatile Optional<Function<Duration, Instant>> checkpoint = Optional.empty();
    private volatile NumberStyle numbers = NumberStyle.AS_DOCUMENTED;
    private volatile boolean detailDelayAsInList;
    private volatile Predicate<Duration> present = elapsed -> true;
    private volatile Optional<DtsTask> reverse = Optional.empty();

    DtsTask(JobType type, String instance, String job) {
        this.type = type;
        this.instance = instance;
        this.job = job;
        this.name = "task-" + job;
        String running = type == JobType.SYNC ? "Synchronizing" : "Migrating";
        this.status = elapsed -> running;
    }

    public DtsTask name(String text) {
        name = text;
        return this;
    }

    /** The region that the instance resides in. */
    public DtsTask region(String id) {
        region = id;
        reverse.ifPresent(back -> back.region(id));
        return this;
    }

    public DtsTask source(Endpoint endpoint) {
        source = endpoint;
        return this;
    }

    public DtsTask target(Endpoint endpoint) {
        target = endpoint;
        return this;
    }

    public DtsTask status(String text) {
        return status(elapsed -> text);
    }

    public DtsTask status(Function<Duration, String> text) {
        status = text;
        return this;
    }

    /** The state that the older calls answer; unless given, the usual one in their spelling. */
    public DtsTask oldStatus(String text) {
        oldStatus = Optional.of(text);
        return this;
    }

    /** DataSynchronizationStatus.Status, where Catched means no delay. */
    public DtsTask incrementalStatus(String text) {
        return incrementalStatus(elapsed -> text);
    }

    public DtsTask incrementalStatus(Function<Duration, String> text) {
        incrementalStatus = text;
        return this;
    }

    /** The state of the structure and full data stages. */
    public DtsTask initializationStatus(String text) {
        initializationStatus = text;
        return this;
    }

    public DtsTask errorMessage(String text) {
        errorMessage = text;
        return this;
    }

    public DtsTask precheck(String overallStatus, PrecheckItem... items) {
        precheckStatus = overallStatus;
        precheckItems = List.of(items);
        return this;
    }

    public DtsTask retryState(RetryState state) {
        retryState = Optional.of(state);
        return this;
    }

    public DtsTask noRetryState() {
        retryState = Optional.empty();
        return this;
    }

    public DtsTask lag(Duration steady) {
        return lag(LagCurve.steady(steady));
    }

    public DtsTask lag(Function<Duration, Duration> curve) {
        lag = curve;
        return this;
    }

    public DtsTask checkpoint(Function<Duration, Instant> curve) {
        checkpoint = Optional.of(curve);
        return this;
    }

    /** An idle source: nothing arrives, so the checkpoint stays where it is. */
    public DtsTask checkpointStandsAt(Instant time) {
        return checkpoint(elapsed -> time);
    }

    public DtsTask numbers(NumberStyle style) {
        numbers = style;
        reverse.ifPresent(back -> back.numbers(style));
        return this;
    }

    /**
     * Lets DescribeDtsJobDetail write Delay in the unit of the list instead of milliseconds: its documents of 2023 and of
     * 2026 differ for synchronization tasks.
     */
    public DtsTask detailDelayAsInList() {
        detailDelayAsInList = true;
        return this;
    }

    public DtsTask absent() {
        return presentWhile(elapsed -> false);
    }

    public DtsTask present() {
        return presentWhile(elapsed -> true);
    }

    public DtsTask presentWhile(Predicate<Duration> elapsed) {
        present = elapsed;
        return this;
    }

    /** Leaves a field of the task out of every answer, such as {@code Delay} or {@code RetryState/Retrying}. */
    public DtsTask without(String path) {
        edits.everywhere(path, Optional.empty());
        return this;
    }

    public DtsTask without(String action, String path) {
        edits.in(action, path, Optional.empty());
        return this;
    }

    /** Puts any JSON in a field's place. */
    public DtsTask with(String path, Object json) {
        edits.everywhere(path, Optional.of(JSON.valueToTree(json)));
        return this;
    }

    public DtsTask with(String action, String path, Object json) {
        edits.in(action, path, Optional.of(JSON.valueToTree(json)));
        return this;
    }

    /** Takes back every {@code with} and {@code without}. */
    public DtsTask unedited() {
        edits.clear();
        return this;
    }

    /** Makes the synchronization two-way and returns the job of the way back, with the endpoints exchanged. */
    public DtsTask twoWay(String reverseJob) {
        if (type != JobType.SYNC) {
            throw new IllegalStateException("only synchronization tasks are two-way");
        }
        DtsTask back = new DtsTask(JobType.SYNC, instance, reverseJob)
                .name(name)
                .region(region)
                .source(target)
                .target(source)
                .numbers(numbers);
        reverse = Optional.of(back);
        return back;
    }

    JobType type() {
        return type;
    }

    String instance() {
        return instance;
    }

    String job() {
        return job;
    }

    String region() {
        return region;
    }

    Optional<DtsTask> reverse() {
        return reverse;
    }

    boolean isPresent(Duration elapsed) {
        return present.test(elapsed);
    }

    FieldEdits edits() {
        return edits;
    }

    TaskReading read(TaskClock clock) {
        Duration elapsed = clock.elapsed();
        Duration delay = lag.apply(elapsed);
        Instant position = checkpoint
                .map(curve -> curve.apply(elapsed))
                .orElseGet(() -> clock.now().minus(delay));
        return new TaskReading(
                type,
                instance,
                job,
                name,
                source,
                target,
                status.apply(elapsed),
                oldStatus,
                incrementalStatus.apply(elapsed),
                initializationStatus,
                precheckStatus,
                precheckItems,
                errorMessage,
                retryState,
                delay,
                position,
                numbers,
                detailDelayAsInList);
    }
}
