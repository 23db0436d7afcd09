package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetReader;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads instances and launch templates of Elastic Compute Service, API version 2014-05-26. */
public final class EcsTargets implements ServerTargetReader {
    private static final Batches INSTANCES =
            new Batches("Instances.Instance", "InstanceId", 100, Batches.array("InstanceIds"));
    private static final Batches TEMPLATES = new Batches(
            "LaunchTemplateSets.LaunchTemplateSet", "LaunchTemplateId", 50, Batches.numbered("LaunchTemplateId"));

    private final OpenApiClient client;

    public EcsTargets(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<List<ServerTarget>> instances(Cloud cloud, List<String> ids, Instant deadline) {
        return read("DescribeInstances", INSTANCES, EcsTargets::instance, cloud, ids, deadline);
    }

    /** A template does not name its region; the list is of the one that was asked for. */
    @Override
    public Reading<List<ServerTarget>> launchTemplates(Cloud cloud, List<String> ids, Instant deadline) {
        return read(
                "DescribeLaunchTemplates",
                TEMPLATES,
                entry -> new ServerTarget(id(entry, TEMPLATES), cloud.region(), null),
                cloud,
                ids,
                deadline);
    }

    private Reading<List<ServerTarget>> read(
            String action,
            Batches batches,
            Function<Fields, ServerTarget> value,
            Cloud cloud,
            List<String> ids,
            Instant deadline) {
        Call call = Call.read("ecs", "2014-05-26", action, Map.of("RegionId", cloud.region()));
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = batches.read(client, cloud, call, ids, deadline);
            return new OpenApiClient.Answer<>(
                    whole.replies(), whole.entries().stream().map(value).toList());
        });
    }

    private static ServerTarget instance(Fields entry) {
        String os = entry.text("OSType");
        return new ServerTarget(id(entry, INSTANCES), entry.text("RegionId"), os == null ? null : SafeText.line(os));
    }

    private static String id(Fields entry, Batches batches) {
        String id = entry.text(batches.id());
        return id == null ? "" : id;
    }
}
