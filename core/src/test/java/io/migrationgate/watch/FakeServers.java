package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetReader;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcReader;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Knows the server of {@link Plans} as a healthy one, by a clock that is given. */
public final class FakeServers implements SmcReader, ServerTargetReader {
    private final InstantSource clock;

    public FakeServers(InstantSource clock) {
        this.clock = clock;
    }

    /** A job that waits after a run that ended half an hour before, and that writes to {@code i-1}. */
    public static SmcJob job(Instant now) {
        Instant end = now.minus(Duration.ofMinutes(30));
        return new SmcJob(
                "j-1",
                "s-1",
                "cn-hangzhou",
                "Waiting",
                false,
                1L,
                "TargetInstance",
                "i-1",
                null,
                now.plus(Duration.ofDays(20)),
                null,
                List.of(new SmcJob.Run(end.minus(Duration.ofMinutes(10)), end, null)));
    }

    public static SmcSource source() {
        return new SmcSource("s-1", "InUse", null, "CentOS", "1.5.2.3", "j-1");
    }

    public static ServerTarget instance() {
        return new ServerTarget("i-1", "cn-hangzhou", "linux");
    }

    @Override
    public Reading<List<SmcJob>> jobs(Cloud cloud, List<String> ids, Instant deadline) {
        return live("jobs", List.of(job(clock.instant())));
    }

    @Override
    public Reading<List<SmcSource>> sources(Cloud cloud, List<String> ids, Instant deadline) {
        return live("sources", List.of(source()));
    }

    @Override
    public Reading<List<ServerTarget>> instances(Cloud cloud, List<String> ids, Instant deadline) {
        return live("instances", List.of(instance()));
    }

    @Override
    public Reading<List<ServerTarget>> launchTemplates(Cloud cloud, List<String> ids, Instant deadline) {
        return live("templates", List.of(new ServerTarget("lt-1", cloud.region(), null)));
    }

    private <T> Reading<T> live(String source, T value) {
        return new Evidence<>(Level.LIVE, source, clock.instant(), "digest of " + source, value);
    }
}
