package io.migrationgate.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One replication job of SMC as the list of jobs shows it; nothing is judged here.
 *
 * <p>A null says that the reply did not hold the field, or held nothing that can be read as one.
 *
 * @param source id of the migration source that the job copies
 * @param region that the server moves to
 * @param status the job's main status as sent
 * @param runOnce whether the job copies once instead of again and again
 * @param frequency hours between two runs
 * @param targetType what the job makes: {@code Image}, {@code ContainerImage} or {@code TargetInstance}
 * @param instance id of the target instance that the job writes to
 * @param launchTemplate id of the template that the job makes an instance with
 * @param validUntil when the job expires
 * @param error code of the job's error and what it says of it
 * @param runs every run of the job
 */
public record SmcJob(
        String job,
        @Nullable String source,
        @Nullable String region,
        @Nullable String status,
        @Nullable Boolean runOnce,
        @Nullable Long frequency,
        @Nullable String targetType,
        @Nullable String instance,
        @Nullable String launchTemplate,
        @Nullable Instant validUntil,
        @Nullable String error,
        @Nullable List<Run> runs) {
    /** The target type of a job that overwrites the disks of an instance. */
    public static final String TO_INSTANCE = "targetinstance";

    /** The target type of a job that makes an image for new instances. */
    public static final String TO_IMAGE = "image";

    /**
     * One run of a job.
     *
     * @param end null while it runs
     * @param image id of the image that it made
     */
    public record Run(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String image) {}

    public SmcJob {
        runs = runs == null ? null : List.copyOf(runs);
    }

    /** What the status word means. */
    public SmcJobState state() {
        return SmcJobState.of(status);
    }

    /** Whether the job makes that; the case of the word does not matter. */
    public boolean makes(String type) {
        return targetType != null && targetType.toLowerCase(Locale.ROOT).equals(type);
    }

    /** Whether a run copied everything: it has ended and, unless the job writes to an instance, left an image. */
    public boolean complete(Run run) {
        return run.end() != null && (makes(TO_INSTANCE) || run.image() != null);
    }

    /** When the newest complete run ended; empty when there is none. */
    public Optional<Instant> lastCompleteEnd() {
        return runs == null
                ? Optional.empty()
                : runs.stream()
                        .filter(this::complete)
                        .map(Run::end)
                        .flatMap(end -> Optional.ofNullable(end).stream())
                        .max(Comparator.naturalOrder());
    }
}
