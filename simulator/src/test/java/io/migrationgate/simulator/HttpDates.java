package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads the {@code Date} header of replies. */
final class HttpDates {
    private HttpDates() {}

    static Instant of(RawReply reply) {
        assertThat(reply.headers()).containsKey("date");
        return ZonedDateTime.parse(reply.headers().getOrDefault("date", ""), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    static Duration ago(RawReply reply) {
        return Duration.between(of(reply), Instant.now());
    }
}
