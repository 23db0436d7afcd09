package io.migrationgate.plan.form;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Describes a time zone by its name in the time zone database. */
public final class Zone extends Scalar<ZoneId> {
    /** The one description. */
    public static final Zone SHAPE = new Zone();

    private Zone() {
        super("a time zone such as Asia/Shanghai or UTC", "[A-Za-z0-9_+:/-]{1,64}");
    }

    @Override
    @Nullable ZoneId parse(String text, Spot spot) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            spot.refuse("is no known time zone; " + advice(text));
            return null;
        }
    }

    private String advice(String text) {
        return Nearest.of(text, ZoneId.getAvailableZoneIds())
                .map(near -> "did you mean " + Quoted.of(near) + "?")
                .orElse("write " + words());
    }

    @Override
    public ZoneId standIn() {
        return ZoneOffset.UTC;
    }
}
