package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the databases know of a task whose checkpoint stands still: whether there was anything to carry.
 *
 * @param began where the source stood at the start of the run; null when that could not be read
 * @param beganAt when that was read
 * @param ended where it stood at the end of the window; null when that could not be read
 * @param heartbeat the newest heartbeat on the target; null when there is none, or it could not be read
 */
public record IdleProgress(
        @Nullable SourceProgress began,
        @Nullable Instant beganAt,
        @Nullable SourceProgress ended,
        @Nullable Instant heartbeat) {
    /** Such knowledge as evidence. */
    public static final EvidenceKind<IdleProgress> KIND = new EvidenceKind<>("idle-progress", IdleProgress.class);

    /**
     * Whether everything that was written has arrived, although the checkpoint stands still: the source's last change is no
     * later than the checkpoint; or it was at one position since a time that is no later than the checkpoint; or a heartbeat
     * reached the target not long ago. A heartbeat that is much later than the checkpoint contradicts it, and proves nothing.
     *
     * @param recent how old the heartbeat may be; the checkpoint, twice as old
     */
    public boolean explains(Instant checkpoint, Instant now, Duration recent) {
        return nothingAfter(checkpoint) || stoodSince(checkpoint) || beats(checkpoint, now, recent);
    }

    private boolean nothingAfter(Instant checkpoint) {
        return ended != null
                && ended.lastChange() != null
                && !ended.lastChange().isAfter(checkpoint);
    }

    private boolean stoodSince(Instant checkpoint) {
        return began != null
                && beganAt != null
                && ended != null
                && began.position().equals(ended.position())
                && !beganAt.isAfter(checkpoint);
    }

    private boolean beats(Instant checkpoint, Instant now, Duration recent) {
        return heartbeat != null
                && !checkpoint.isBefore(now.minus(recent.multipliedBy(2)))
                && !heartbeat.isAfter(now)
                && !heartbeat.isBefore(now.minus(recent));
    }
}
