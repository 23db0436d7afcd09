package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.SmcJob;
import io.migrationgate.watch.FakeServers;
import java.time.Instant;
import java.util.List;

/** Changes one thing of the healthy job. */
final class Jobs {
    static final SmcJob HEALTHY = FakeServers.job(ServerCase.NOW);

    private Jobs() {}

    static SmcJob status(String status) {
        return of(status, HEALTHY.runOnce(), HEALTHY.targetType(), HEALTHY.validUntil(), null, HEALTHY.runs());
    }

    static SmcJob runOnce(Boolean runOnce) {
        return of("Waiting", runOnce, HEALTHY.targetType(), HEALTHY.validUntil(), null, HEALTHY.runs());
    }

    static SmcJob targetType(String type) {
        return of("Waiting", false, type, HEALTHY.validUntil(), null, HEALTHY.runs());
    }

    static SmcJob validUntil(Instant until) {
        return of("Waiting", false, HEALTHY.targetType(), until, null, HEALTHY.runs());
    }

    static SmcJob error(String error) {
        return of("Waiting", false, HEALTHY.targetType(), HEALTHY.validUntil(), error, HEALTHY.runs());
    }

    static SmcJob runs(String targetType, SmcJob.Run... runs) {
        return of("Waiting", false, targetType, HEALTHY.validUntil(), null, List.of(runs));
    }

    static SmcJob untoldRuns() {
        return of("Waiting", false, HEALTHY.targetType(), HEALTHY.validUntil(), null, null);
    }

    static SmcJob belongingTo(String source, String region, String instance, String template) {
        return new SmcJob(
                "j-1",
                source,
                region,
                "Waiting",
                false,
                1L,
                template == null ? "TargetInstance" : "Image",
                instance,
                template,
                HEALTHY.validUntil(),
                null,
                HEALTHY.runs());
    }

    private static SmcJob of(
            String status, Boolean runOnce, String type, Instant until, String error, List<SmcJob.Run> runs) {
        return new SmcJob("j-1", "s-1", "cn-hangzhou", status, runOnce, 1L, type, "i-1", null, until, error, runs);
    }
}
