package io.migrationgate.report;

import io.migrationgate.evidence.DtsState;
import io.migrationgate.lag.LagReading;
import io.migrationgate.lag.LagStanding;
import io.migrationgate.progress.Status;
import io.migrationgate.watch.LagStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words where the watching of delays stands, one line a database. */
public final class StatusLines {
    private final Wording wording;

    public StatusLines(Wording wording) {
        this.wording = wording;
    }

    public List<Status> of(List<LagStatus> status) {
        return status.stream().map(this::line).toList();
    }

    private Status line(LagStatus one) {
        LagStanding standing = one.standing();
        LagReading newest = standing.newest();
        if (newest == null) {
            return new Status(one.database(), "first", wording.say("status.first", one.database()));
        }
        String kind = kind(one, newest);
        boolean stretched = standing.interval().compareTo(one.rules().pollInterval()) > 0;
        String text = text(one, kind, newest);
        return new Status(
                one.database(),
                state(one.state()) + " " + kind + (stretched ? " stretched" : ""),
                stretched ? wording.say("status.stretched", text, whole(standing.interval())) : text);
    }

    private static String kind(LagStatus one, LagReading newest) {
        if (one.standing().kind() == LagStanding.Kind.SUSTAINED) {
            return "sustained";
        }
        return switch (newest.kind(one.rules())) {
            case GOOD -> "below";
            case LOSS -> "no-delay";
            case BREAK -> newest.lag() == null || one.state() != DtsState.RUNNING ? "no-delay" : "above";
        };
    }

    private String text(LagStatus one, String kind, LagReading newest) {
        String state = wording.say("status.state." + state(one.state()));
        Duration lag = Objects.requireNonNullElse(newest.lag(), Duration.ZERO);
        Duration held = whole(one.standing().held());
        Duration left = whole(one.left());
        Duration window = one.rules().sustained();
        return switch (kind) {
            case "sustained" -> wording.say("status.sustained", one.database(), state, lag, held, left);
            case "below" ->
                wording.say(
                        "status.below", one.database(), state, lag, one.rules().below(), held, window, left);
            case "above" ->
                wording.say(
                        "status.above", one.database(), state, lag, one.rules().below(), left);
            default -> wording.say("status.no-delay", one.database(), state, held, window, left);
        };
    }

    /** People watch seconds; below one they see what there is. */
    private static Duration whole(Duration duration) {
        return duration.compareTo(Duration.ofSeconds(10)) < 0 ? duration : duration.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String state(@Nullable DtsState state) {
        return state == null ? "unread" : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
