package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcReader;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads Server Migration Center, API version 2019-06-01.
 *
 * <p>The region is no filter here: a job that moves its server elsewhere is found and says so.
 */
public final class Smc implements SmcReader {
    /** The most ids and the longest page that the documents allow. */
    private static final int MOST = 50;

    private static final Batches JOBS =
            new Batches("ReplicationJobs.ReplicationJob", "JobId", MOST, Batches.numbered("JobId"));
    private static final Batches SOURCES =
            new Batches("SourceServers.SourceServer", "SourceId", MOST, Batches.numbered("SourceId"));

    private final OpenApiClient client;

    public Smc(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<List<SmcJob>> jobs(Cloud cloud, List<String> ids, Instant deadline) {
        return read("DescribeReplicationJobs", JOBS, SmcEntry::job, cloud, ids, deadline);
    }

    @Override
    public Reading<List<SmcSource>> sources(Cloud cloud, List<String> ids, Instant deadline) {
        return read("DescribeSourceServers", SOURCES, SmcEntry::source, cloud, ids, deadline);
    }

    private <T> Reading<List<T>> read(
            String action,
            Batches batches,
            Function<SmcEntry, T> value,
            Cloud cloud,
            List<String> ids,
            Instant deadline) {
        Call call = Call.read("smc", "2019-06-01", action, Map.of());
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = batches.read(client, cloud, call, ids, deadline);
            List<T> found =
                    whole.entries().stream().map(SmcEntry::new).map(value).toList();
            return new OpenApiClient.Answer<>(whole.replies(), found);
        });
    }
}
