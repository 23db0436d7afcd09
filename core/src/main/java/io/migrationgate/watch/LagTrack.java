package io.migrationgate.watch;

import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsSecondReading;
import io.migrationgate.evidence.DtsState;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagReading.Round;
import io.migrationgate.lag.LagReading.Second;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.LagStanding;
import io.migrationgate.lag.SustainedWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the delay of one database from round to round. */
final class LagTrack {
    private final Watched watched;
    private final Patience patience;
    private final boolean resumed;
    private final SustainedWindow window;
    private final List<LagReading> readings = new ArrayList<>();
    private Reading<DtsLookup> lookup;
    private @Nullable Instant lookedAt;
    private boolean explained;
    private boolean ended;
    /** The very first reading of the whole run found nothing to watch. */
    private boolean hopeless;

    LagTrack(Watched watched, Patience patience, Start start) {
        this.watched = watched;
        this.patience = patience;
        this.resumed = start.resumed();
        this.window = new SustainedWindow(watched.rules());
        this.lookup = new NoEvidence<>(
                "-", start.round(), Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
    }

    Watched watched() {
        return watched;
    }

    /** The newest look-up of the task, for the criteria that judge its ids and state. */
    Reading<DtsLookup> lookup() {
        return lookup;
    }

    LagSeries series() {
        return new LagSeries(readings);
    }

    LagStanding standing() {
        return window.standing();
    }

    /** Whether all holds but for a checkpoint that stands still, and nobody has looked for the reason yet. */
    boolean wantsReason() {
        Instant last = lookedAt;
        return isIdle()
                && (last == null
                        || !newest().at().isBefore(last.plus(watched.rules().sustained())));
    }

    /** Takes what the databases say of it. */
    void reason(Reading<IdleProgress> found, Instant now) {
        lookedAt = newest().at();
        Instant checkpoint = newest().checkpoint();
        explained = found.evidence()
                .filter(evidence -> checkpoint != null
                        && evidence.value()
                                .explains(checkpoint, now, watched.rules().sustained()))
                .isPresent();
    }

    /** Whether the delay is sustained, or is idle for a reason. */
    boolean holds() {
        return window.standing().kind() == LagStanding.Kind.SUSTAINED || (isIdle() && explained);
    }

    private boolean isIdle() {
        return window.standing().kind() == LagStanding.Kind.IDLE;
    }

    /** Whether nothing that may still come can change what is known: no further reading is made. */
    boolean ended() {
        return ended;
    }

    /** Takes what a listing says of this task. */
    void take(Reading<DtsListing> listing, Duration took) {
        LagReading reading;
        lookup = listing.map(
                tasks -> new DtsLookup(tasks.find(watched.database().dts()).orElse(null)));
        if (listing instanceof Evidence<DtsListing> evidence && lookup instanceof Evidence<DtsLookup> found) {
            Round round =
                    new Round(took, evidence.value().calls(), evidence.value().callsPerSecond());
            reading = reading(evidence, found.value().state(), found.value().task(), round);
        } else {
            NoEvidence<DtsListing> none = (NoEvidence<DtsListing>) listing;
            reading = new LagReading(
                    none.observedAt(), none.source(), null, null, null, "", new Round(took, 0, 0), none.reason(), null);
        }
        boolean nothing = reading.state() == null || reading.state() == DtsState.ABSENT;
        hopeless = nothing && readings.isEmpty() && !resumed;
        readings.add(reading);
        window.add(reading);
    }

    private static LagReading reading(
            Evidence<DtsListing> evidence, DtsState state, @Nullable DtsTask task, Round round) {
        Duration lag = task == null ? null : task.lag().value();
        Sentence problem =
                task == null ? Sentence.of("dts-lag.absent") : task.lag().problem();
        Instant checkpoint = task == null ? null : task.checkpoint();
        return new LagReading(
                evidence.observedAt(),
                evidence.source(),
                lag,
                state,
                checkpoint,
                evidence.digest(),
                round,
                problem,
                null);
    }

    /** Whether the newest reading must be read a second way now. */
    boolean wantsSecond(boolean windowMayEnd) {
        LagReading newest = newest();
        if (!newest.usable() || newest.second() != null) {
            return false;
        }
        if (!newest.plausible()) {
            return true;
        }
        LagStanding standing = window.standing();
        boolean mayBegin = standing.since() == null && standing.kind() != LagStanding.Kind.BROKEN;
        return mayBegin || (windowMayEnd && standing.kind() == LagStanding.Kind.UNCONFIRMED);
    }

    /** Lays a second reading beside the newest one. */
    void second(Reading<DtsSecondReading> reading) {
        Second second;
        if (reading instanceof Evidence<DtsSecondReading> evidence) {
            DtsSecondReading value = evidence.value();
            boolean stopped = value.status() != null
                    && DtsState.stopped(watched.database().dts().type(), value.status());
            second = new Second(
                    evidence.observedAt(),
                    evidence.source(),
                    value.lag().value(),
                    value.lag().problem(),
                    stopped);
        } else {
            NoEvidence<DtsSecondReading> none = (NoEvidence<DtsSecondReading>) reading;
            second = new Second(none.observedAt(), none.source(), null, none.reason(), false);
        }
        replaceNewest(newest().with(second));
    }

    /** Closes the round: now it is known how long it took. */
    void closeRound(Duration took) {
        replaceNewest(newest().tookIn(took));
        ended = ended || hopeless || (patience == Patience.ONE_WINDOW && observed());
    }

    private boolean observed() {
        LagStanding standing = window.standing();
        if (standing.kind() == LagStanding.Kind.BROKEN) {
            return true;
        }
        Duration longest = watched.rules()
                .sustained()
                .plus(standing.interval().multipliedBy(watched.rules().maxGap() + 1L));
        Instant first = readings.get(0).at();
        return !holds() && !newest().at().isBefore(first.plus(longest));
    }

    private LagReading newest() {
        return readings.get(readings.size() - 1);
    }

    private void replaceNewest(LagReading newest) {
        readings.set(readings.size() - 1, newest);
        window.confirm(newest);
    }
}
