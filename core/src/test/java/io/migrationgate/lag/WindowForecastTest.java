package io.migrationgate.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.migrationgate.lag.Traces.Job;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which windows are preferred and what is said of them, on histories whose truth is known. */
class WindowForecastTest {
    private static final Duration LENGTH = Duration.ofHours(3);

    @Test
    void aDailyBatchMakesEveryWindowThatItFallsIntoUnlikely() {
        WindowForecast forecast = forecast(daily(2));

        assertThat(odds(forecast, "2026-12-06T01:00:00+08:00").probability()).isLessThan(0.05);
        assertThat(odds(forecast, "2026-12-06T12:00:00+08:00").probability()).isGreaterThan(0.95);
    }

    @Test
    void aWeeklyJobSpoilsItsDayAlone() {
        Traces traces = new Traces(1);
        traces.jobs.add(new Job(DayOfWeek.SUNDAY, 3, Duration.ofMinutes(60), 1, Duration.ZERO));
        WindowForecast forecast = forecast(traces);

        WindowOdds sunday = odds(forecast, "2026-12-06T02:00:00+08:00");
        WindowOdds monday = odds(forecast, "2026-12-07T02:00:00+08:00");
        assertThat(sunday.held()).isZero();
        assertThat(sunday.probability()).isLessThan(0.4);
        assertThat(monday.held()).isEqualTo(monday.seen()).isGreaterThanOrEqualTo(4);
        assertThat(monday.probability()).isGreaterThan(0.9);
        assertThat(forecast.best(Traces.TO, LENGTH, 50))
                .startsWith(forecast.best(Traces.TO, LENGTH, 1).get(0));
        assertThat(forecast.best(Traces.TO, LENGTH, 3))
                .noneMatch(one -> one.from().isBefore(time("2026-12-06T06:00:00+08:00"))
                        && one.to().isAfter(time("2026-12-06T03:00:00+08:00")));
    }

    @Test
    void theBestWindowsDoNotOverlapAndLieInTheWeekToCome() {
        List<WindowOdds> best = forecast(daily(2)).best(Traces.TO, LENGTH, 10);

        assertThat(best).hasSize(10);
        for (WindowOdds one : best) {
            assertThat(one.from()).isAfter(Traces.TO).isBefore(Traces.TO.plus(Duration.ofDays(8)));
            assertThat(one.to()).isEqualTo(one.from().plus(LENGTH));
            assertThat(best)
                    .filteredOn(other -> !other.equals(one))
                    .allMatch(other ->
                            !other.from().isBefore(one.to()) || !one.from().isBefore(other.to()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void rankingPrefersTheTrulyQuietWindows(long seed) {
        Traces traces = Traces.ordinary(seed);
        traces.spikesADay = 0;
        traces.gapsAWeek = 0;
        WindowForecast forecast = forecast(traces);

        WindowOdds best = forecast.best(Traces.TO, LENGTH, 1).get(0);
        assertThat(best.held()).isEqualTo(best.seen());
        assertThat(best.otherHeld())
                .as("no batch comes near it on any day but that of the weekly job")
                .isGreaterThanOrEqualTo(best.otherSeen() - 5);
    }

    @Test
    void allDatabasesMustHoldAtOnce() {
        LagTrace two = daily(2).trace();
        LagTrace twelve = daily(12).trace();
        WindowForecast both = new WindowForecast(
                List.of(new PastWindows(two, Traces.LIMIT), new PastWindows(twelve, Traces.LIMIT)), Traces.ZONE);

        assertThat(odds(both, "2026-12-06T02:00:00+08:00").held()).isZero();
        assertThat(odds(both, "2026-12-06T12:00:00+08:00").held()).isZero();
        assertThat(odds(both, "2026-12-06T18:00:00+08:00").probability()).isGreaterThan(0.95);
    }

    @Test
    void whatIsKnownTooLittleGetsNoOdds() {
        Traces traces = new Traces(1);
        traces.gapsAWeek = 168;

        assertThat(forecast(traces).odds(Traces.TO, LENGTH)).isEmpty();
        assertThat(forecast(traces).best(Traces.TO, LENGTH, 3)).isEmpty();
    }

    @Test
    void aWindowFarAheadIsJudgedByTheSamePast() {
        WindowForecast forecast = forecast(daily(2));

        assertThat(odds(forecast, "2027-06-06T02:00:00+08:00").held()).isZero();
        assertThat(odds(forecast, "2027-06-06T12:00:00+08:00").seen()).isBetween(4, 5);
    }

    @Test
    void hoursFollowTheClockOfTheZoneWhenItIsSet() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WindowForecast forecast = new WindowForecast(List.of(new PastWindows(daily(2).trace(), Traces.LIMIT)), berlin);

        assertThat(forecast.hours(LocalDate.parse("2026-10-25"))).hasSize(25);
        assertThat(forecast.hours(LocalDate.parse("2026-03-29"))).hasSize(23);
    }

    @Test
    void theLowerBoundIsWilsonsAndFewWeeksProveLittle() {
        WindowOdds odds = WindowOdds.of(Traces.TO, Traces.TO, 4, 4, 27, 27);

        assertThat(odds.probability()).isCloseTo((4 + 2 * 28.0 / 29) / 6, within(1e-12));
        assertThat(odds.atLeast()).isBetween(0.65, 0.70);
        assertThat(WindowOdds.of(Traces.TO, Traces.TO, 0, 4, 0, 27).atLeast()).isBetween(0.0, 0.01);
        assertThat(WindowOdds.of(Traces.TO, Traces.TO, 400, 400, 9, 9).atLeast())
                .isGreaterThan(0.98);
        assertThat(WindowOdds.of(Traces.TO, Traces.TO, 2, 2, 0, 0).probability())
                .isEqualTo(0.75);
    }

    private static Traces daily(int hour) {
        Traces traces = new Traces(1);
        traces.jobs.add(new Job(null, hour, Duration.ofMinutes(30), 1, Duration.ZERO));
        return traces;
    }

    private static WindowForecast forecast(Traces traces) {
        return new WindowForecast(List.of(new PastWindows(traces.trace(), Traces.LIMIT)), Traces.ZONE);
    }

    private static WindowOdds odds(WindowForecast forecast, String start) {
        return forecast.odds(time(start), LENGTH).orElseThrow();
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
