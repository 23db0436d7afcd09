package io.migrationgate.watch;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.lag.LagStanding;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches the delay of databases round by round, all tasks of a cloud in one listing.
 *
 * <p>It has seen enough when every delay is sustained at once, or can no longer become so.
 */
final class LagWatch {
    /** One round may take this long; what has not answered by then is a reading that failed. */
    private static final Duration ROUND = Duration.ofSeconds(30);

    private record Listed(Cloud cloud, DtsReference.Type type) {}

    private final DtsReader reader;
    private final InstantSource clock;
    private final List<LagTrack> tracks;
    private final Patience patience;
    private final Instant deadline;
    private Duration lastRound = Duration.ZERO;

    LagWatch(List<Watched> watched, Patience patience, DtsReader reader, InstantSource clock, Start start) {
        this.reader = reader;
        this.clock = clock;
        this.patience = patience;
        this.tracks =
                watched.stream().map(one -> new LagTrack(one, patience, start)).toList();
        this.deadline = start.at()
                .plus(watched.stream()
                        .map(one -> one.rules().timeout())
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO));
    }

    /** Makes one round of readings. */
    void round(Instant now) {
        List<LagTrack> open = tracks.stream().filter(track -> !track.ended()).toList();
        Instant until = notAfterDeadline(now.plus(ROUND));
        Map<Listed, Reading<DtsListing>> listings = new LinkedHashMap<>();
        for (LagTrack track : open) {
            Listed listed = new Listed(
                    track.watched().cloud(), track.watched().database().dts().type());
            Reading<DtsListing> listing =
                    listings.computeIfAbsent(listed, one -> reader.tasks(one.cloud(), one.type(), until));
            track.take(listing, Duration.between(now, clock.instant()));
        }
        secondReadings(open, until);
        Duration took = Duration.between(now, clock.instant());
        open.forEach(track -> track.closeRound(took));
        lastRound = took;
    }

    private void secondReadings(List<LagTrack> open, Instant until) {
        boolean windowsMayEnd = patience == Patience.ONE_WINDOW || open.stream().allMatch(LagWatch::full);
        for (LagTrack track : open) {
            if (track.wantsSecond(windowsMayEnd)) {
                track.second(reader.secondLag(
                        track.watched().cloud(), track.watched().database().dts(), until));
            }
        }
    }

    private static boolean full(LagTrack track) {
        LagStanding.Kind kind = track.standing().kind();
        return kind == LagStanding.Kind.UNCONFIRMED
                || kind == LagStanding.Kind.SUSTAINED
                || kind == LagStanding.Kind.IDLE;
    }

    /** Whether another round could not change what is known. */
    boolean seenEnough() {
        if (patience == Patience.UNTIL_TIMEOUT && tracks.stream().anyMatch(LagTrack::ended)) {
            return true;
        }
        return tracks.stream().allMatch(track -> track.ended() || track.holds());
    }

    /** A database whose checkpoint stands still in a window that holds otherwise, for a reason that nobody has looked for. */
    Optional<String> wantsReason() {
        return tracks.stream()
                .filter(track -> !track.ended() && track.wantsReason())
                .map(track -> track.watched().database().name())
                .findFirst();
    }

    /** Takes what the databases say of one that stands still. */
    void reason(String database, Reading<IdleProgress> found, Instant now) {
        tracks.stream()
                .filter(track -> track.watched().database().name().equals(database))
                .forEach(track -> track.reason(found, now));
    }

    /** Whether the time is up. */
    boolean expired(Instant now) {
        return !now.isBefore(deadline);
    }

    /**
     * Whether another round, should it take twice as long as the last, would not end in time: what the deadline cuts off is no reading, and would put
     * "unknown" in the place of what was seen until then.
     */
    boolean noTimeForARound(Instant now) {
        return expired(now.plus(lastRound.multipliedBy(2)));
    }

    Instant deadline() {
        return deadline;
    }

    /** That time, or the deadline when that is earlier. */
    Instant notAfterDeadline(Instant time) {
        return time.isBefore(deadline) ? time : deadline;
    }

    /** When the next round is due, after one that began then. */
    Instant next(Instant began, Instant now) {
        Duration interval = tracks.stream()
                .map(track -> track.watched().rules().pollInterval())
                .min(Duration::compareTo)
                .orElseThrow();
        Instant due = notAfterDeadline(began.plus(interval));
        return due.isAfter(now) ? due : now.plusMillis(1);
    }

    /** Puts everything seen into the book. */
    EvidenceBook into(EvidenceBook book) {
        EvidenceBook result = book;
        for (LagTrack track : tracks) {
            String name = track.watched().database().name();
            result = result.with(EvidenceKind.DTS_TASK, name, track.lookup());
            LagSeries series = track.series();
            if (!series.readings().isEmpty()) {
                result = result.with(LagSeries.KIND, name, evidence(series));
            }
        }
        return result;
    }

    private static Evidence<LagSeries> evidence(LagSeries series) {
        List<LagReading> readings = series.readings();
        LagReading newest = readings.get(readings.size() - 1);
        List<String> digests = readings.stream().map(LagReading::digest).toList();
        return new Evidence<>(Level.LIVE, newest.source(), newest.at(), Digest.ofAll(digests), series);
    }

    List<LagStatus> status(Instant now) {
        List<LagStatus> status = new ArrayList<>();
        for (LagTrack track : tracks) {
            LagStanding standing = track.standing();
            LagReading newest = standing.newest();
            status.add(new LagStatus(
                    track.watched().database().name(),
                    track.watched().rules(),
                    standing,
                    newest == null ? null : newest.state(),
                    Duration.between(now, deadline)));
        }
        return status;
    }
}
