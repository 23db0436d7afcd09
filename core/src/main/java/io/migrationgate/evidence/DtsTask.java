package io.migrationgate.evidence;

import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One DTS task in one direction, as the task list shows it; nothing is judged here.
 *
 * <p>A null says that the reply did not hold the field, or held nothing that can be read as one.
 *
 * @param type as the reply names it
 * @param status the task's status as sent; case differs between actions
 * @param incremental status of the incremental stage as sent, for example {@code Catched}
 * @param fullFinished whether structure and full data stages are finished; null when the reply does not say
 * @param carriesChanges whether the task has an incremental stage at all; null when the reply does not say
 * @param fullCheck status of the full verification as sent, for example {@code Finished}; it may be finished with
 *     differences
 * @param retrying whether the task says that it retries
 * @param lag the delay with its unit settled
 * @param checkpoint time of the last change that was applied
 */
public record DtsTask(
        String instance,
        String job,
        DtsReference.@Nullable Type type,
        DtsReference.Direction direction,
        @Nullable String region,
        @Nullable String status,
        @Nullable String incremental,
        @Nullable Boolean fullFinished,
        @Nullable Boolean carriesChanges,
        @Nullable String fullCheck,
        boolean retrying,
        @Nullable String errorMessage,
        DtsLag lag,
        @Nullable Instant checkpoint,
        Endpoint source,
        Endpoint target) {
    /**
     * One end of a task as the reply names it.
     *
     * @param engine for example {@code MySQL}
     * @param instance id of a cloud instance, or of the network that a self-managed database is reached through
     * @param instanceType {@code RDS} and the like, or how a self-managed database is reached, for example {@code EXPRESS}
     */
    public record Endpoint(
            @Nullable String engine,
            @Nullable String instance,
            @Nullable String host,
            @Nullable String port,
            @Nullable String region,
            @Nullable String database,
            @Nullable String instanceType) {}

    /** What the status words mean. */
    public DtsState state() {
        return DtsState.of(this);
    }
}
