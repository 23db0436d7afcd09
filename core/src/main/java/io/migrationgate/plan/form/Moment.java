package io.migrationgate.plan.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Describes a point in time with its offset; a local time means another moment to everybody who reads it. */
public final class Moment extends Scalar<Instant> {
    /** The one description. */
    public static final Moment SHAPE = new Moment();

    private static final String LOCAL = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";

    private Moment() {
        super("a time with its offset such as 2026-12-05T02:00:00+08:00", LOCAL + "(Z|[+-][0-9]{2}:[0-9]{2})");
    }

    @Override
    @Nullable Instant parse(String text, Spot spot) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unknown) {
            spot.refuse("is no time of the calendar; write " + words());
            return null;
        }
    }

    @Override
    String notInForm(String text) {
        return (text.matches(LOCAL) ? "has no offset" : "is not a time") + "; write " + words();
    }

    @Override
    public Instant standIn() {
        return Instant.EPOCH;
    }
}
