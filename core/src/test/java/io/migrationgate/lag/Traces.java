package io.migrationgate.lag;

import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagHistory.Point;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes histories as databases have them, from a seed: a quiet base that drifts, a batch every day that is skipped at times
 * and begins early or late, a weekly job, single spikes, gaps. Delays fall at the speed the task catches up with.
 */
final class Traces {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant TO = Readings.START;
    static final Duration LIMIT = Duration.ofSeconds(5);
    static final int DAYS = 31;

    /**
     * One load on a database.
     *
     * @param day null for every day
     * @param chance that it runs when its time comes
     * @param early it begins up to this much earlier or later
     */
    record Job(DayOfWeek day, int hour, Duration runs, double chance, Duration early) {}

    /** How fast a task falls behind while a job runs, in seconds a second. */
    static final double RISE = 0.5;

    final long seed;
    Duration period = Duration.ofMinutes(5);
    final List<Job> jobs = new ArrayList<>();
    /** How fast the delay falls when a job is over, in seconds a second. */
    double catchesUp = 0.4;

    /** By what share that speed changes from one time to the next. */
    double uneven;

    double spikesADay;
    double gapsAWeek;
    /** What the base has grown by at the end. */
    Duration drift = Duration.ZERO;

    Traces(long seed) {
        this.seed = seed;
    }

    /** A daily batch, a weekly job, spikes and gaps at random. */
    static Traces ordinary(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Traces traces = new Traces(seed);
        int batch = random.nextInt(24);
        traces.jobs.add(
                new Job(null, batch, Duration.ofMinutes(20 + random.nextInt(60)), 0.95, Duration.ofMinutes(20)));
        if (random.nextBoolean()) {
            traces.jobs.add(new Job(
                    null, (batch + 5 + random.nextInt(14)) % 24, Duration.ofMinutes(15), 0.9, Duration.ofMinutes(10)));
        }
        traces.jobs.add(new Job(
                DayOfWeek.of(1 + random.nextInt(7)),
                random.nextInt(24),
                Duration.ofMinutes(60 + random.nextInt(120)),
                1,
                Duration.ZERO));
        traces.spikesADay = random.nextDouble() * 0.15;
        traces.gapsAWeek = random.nextDouble();
        traces.drift = Duration.ofMillis(random.nextInt(500));
        return traces;
    }

    LagTrace trace() {
        return LagTrace.of(history(), null);
    }

    LagHistory history() {
        SplittableRandom random = new SplittableRandom(seed + 1);
        Instant from = TO.minus(Duration.ofDays(DAYS));
        int minutes = DAYS * 24 * 60;
        double[] load = load(from, minutes, random);
        boolean[] gap = gaps(minutes, random);
        List<Point> points = new ArrayList<>();
        int step = (int) period.toMinutes();
        double behind = 0;
        double speed = catchesUp;
        double sum = 0;
        boolean missing = false;
        for (int minute = 0; minute < minutes; minute++) {
            if (load[minute] > 0) {
                behind += 60 * load[minute];
                speed = catchesUp * (1 + uneven * (2 * random.nextDouble() - 1));
            } else {
                behind = Math.max(0, behind - 60 * speed);
            }
            double base = 0.8 + random.nextDouble() * 0.6 + drift.toMillis() / 1000.0 * minute / minutes;
            sum += base + behind;
            missing |= gap[minute];
            if ((minute + 1) % step == 0) {
                if (!missing) {
                    Instant at = from.plus(Duration.ofMinutes(minute + 1 - step));
                    points.add(new Point(at, Duration.ofMillis(Math.round(1000 * sum / step))));
                }
                sum = 0;
                missing = false;
            }
        }
        return new LagHistory(from, TO, period, points);
    }

    private double[] load(Instant from, int minutes, SplittableRandom random) {
        double[] load = new double[minutes];
        for (int minute = 0; minute < minutes; minute += 60) {
            ZonedDateTime local = from.plus(Duration.ofMinutes(minute)).atZone(ZONE);
            for (Job job : jobs) {
                boolean due = job.hour == local.getHour() && (job.day == null || job.day == local.getDayOfWeek());
                if (due && random.nextDouble() < job.chance) {
                    int early = (int) job.early.toMinutes();
                    int begin = minute + (early == 0 ? 0 : random.nextInt(-early, early + 1));
                    fill(load, begin, (int) job.runs.toMinutes(), RISE);
                }
            }
            if (random.nextDouble() < spikesADay / 24) {
                fill(load, minute + random.nextInt(60), 2 + random.nextInt(5), RISE);
            }
        }
        return load;
    }

    private static void fill(double[] load, int begin, int length, double value) {
        for (int minute = Math.max(0, begin); minute < Math.min(load.length, begin + length); minute++) {
            load[minute] = value;
        }
    }

    private boolean[] gaps(int minutes, SplittableRandom random) {
        boolean[] gap = new boolean[minutes];
        for (int hour = 0; hour < minutes / 60; hour++) {
            if (random.nextDouble() < gapsAWeek / 168) {
                int length = 30 + random.nextInt(600);
                for (int minute = hour * 60; minute < Math.min(minutes, hour * 60 + length); minute++) {
                    gap[minute] = true;
                }
            }
        }
        return gap;
    }
}
