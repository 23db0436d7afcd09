package io.migrationgate.adapter.aliyun;

import io.migrationgate.progress.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Stands still until somebody waits, and then is where they waited for. */
final class FakeTime implements InstantSource, Waiter {
    static final Instant START = Instant.parse("2026-12-01T00:00:00Z");

    final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void waitUntil(Instant time) {
        waits.add(Duration.between(now, time));
        now = time;
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }
}
