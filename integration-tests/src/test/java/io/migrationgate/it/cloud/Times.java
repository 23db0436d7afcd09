package io.migrationgate.it.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Writes times the way the documents spell them, counted from now. */
public final class Times {
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ");
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** {@code yyyy-MM-ddTHH:mm:ssZ}. */
    public static String fromNow(Duration time) {
        return instant(time).toString();
    }

    /** {@code yyyy-MM-ddTHH:mmZ}, as many parameters want it. */
    public static String minuteFromNow(Duration time) {
        return TO_THE_MINUTE.format(instant(time));
    }

    public static long secondsFromNow(Duration time) {
        return instant(time).getEpochSecond();
    }

    public static long millisFromNow(Duration time) {
        return instant(time).toEpochMilli();
    }

    /** The parameter's value, which may be absent. Refuses the call with the error when it is no time to the minute. */
    static String minute(RpcRequest request, String name, ApiError error) {
        String value = request.parameter(name);
        if (!value.isEmpty() && !MINUTE.matcher(value).matches()) {
            throw new RefusedCall(error);
        }
        return value;
    }

    private static Instant instant(Duration fromNow) {
        return Instant.now().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
    }
}
