package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds what SMC tells of migration sources and jobs. */
public final class Smc implements Product {
    private final List<ObjectNode> sources = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> jobs = new CopyOnWriteArrayList<>();

    Smc() {}

    void add(ObjectNode source, ObjectNode job) {
        sources.add(source);
        jobs.add(job);
    }

    @Override
    public String version() {
        return "2019-06-01";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(
                SourceServersAction.NAME, new SourceServersAction(sources),
                ReplicationJobsAction.NAME, new ReplicationJobsAction(jobs));
    }
}
