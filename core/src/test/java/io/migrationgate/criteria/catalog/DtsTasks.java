package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.plan.DtsReference;

/** Changes one thing of the healthy task of the database {@code orders}. */
final class DtsTasks {
    private DtsTasks() {}

    static DtsTask healthy() {
        return DtsStateRunningTest.task(DtsReference.Type.SYNC, "Synchronizing", null, null, false);
    }

    static DtsTask engines(String source, String target) {
        DtsTask task = healthy();
        return ends(engine(task.source(), source), engine(task.target(), target));
    }

    static DtsTask carriesChanges(Boolean carriesChanges) {
        DtsTask task = healthy();
        return of(task.job(), task.status(), carriesChanges, task.fullCheck(), task.source(), task.target());
    }

    static DtsTask fullCheck(String status) {
        DtsTask task = healthy();
        return of(task.job(), task.status(), true, status, task.source(), task.target());
    }

    static DtsTask ends(Endpoint source, Endpoint target) {
        DtsTask task = healthy();
        return of(task.job(), task.status(), true, task.fullCheck(), source, target);
    }

    static Endpoint engine(Endpoint end, String engine) {
        return new Endpoint(
                engine, end.instance(), end.host(), end.port(), end.region(), end.database(), end.instanceType());
    }

    static Endpoint port(Endpoint end, String port) {
        return new Endpoint(
                end.engine(), end.instance(), end.host(), port, end.region(), end.database(), end.instanceType());
    }

    static DtsTask of(
            String job, String status, Boolean carriesChanges, String fullCheck, Endpoint source, Endpoint target) {
        DtsTask task = healthy();
        return new DtsTask(
                "dts" + job.substring(3),
                job,
                task.type(),
                task.direction(),
                task.region(),
                status,
                null,
                null,
                carriesChanges,
                fullCheck,
                false,
                null,
                task.lag(),
                task.checkpoint(),
                source,
                target);
    }
}
