package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.ServerTarget;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EcsTargetsTest {
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void readsInstancesOfARegionByTheirIds() {
        bench.cloud.answers(TestCloud.json("""
                {"TotalCount":"2","PageNumber":1,"PageSize":100,"NextToken":"","Instances":{"Instance":[
                 {"InstanceId":"i-1","RegionId":"cn-hangzhou","ZoneId":"cn-hangzhou-g","OSType":"linux",
                  "Status":"Running","Memory":16384},
                 {"InstanceId":"i-2","OSType":"windows"}]}}
                """));

        assertThat(instances(List.of("i-1", "i-2")).evidence().orElseThrow().value())
                .containsExactly(
                        new ServerTarget("i-1", "cn-hangzhou", "linux"), new ServerTarget("i-2", null, "windows"));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("RegionId", Bench.CLOUD.region())
                .containsEntry("InstanceIds", "[\"i-1\",\"i-2\"]");
    }

    @Test
    void readsLaunchTemplatesOfTheRegionThatWasAskedFor() {
        bench.cloud.answers(TestCloud.json("""
                {"TotalCount":1,"PageNumber":1,"PageSize":50,"LaunchTemplateSets":{"LaunchTemplateSet":[
                 {"LaunchTemplateId":"lt-1","LaunchTemplateName":"web","DefaultVersionNumber":1,
                  "LatestVersionNumber":2,"CreateTime":"2026-10-01T08:00:00Z"}]}}
                """));

        assertThat(new EcsTargets(bench.client)
                        .launchTemplates(Bench.CLOUD, List.of("lt-1"), bench.deadline())
                        .evidence()
                        .orElseThrow()
                        .value())
                .containsExactly(new ServerTarget("lt-1", Bench.CLOUD.region(), null));
        assertThat(bench.cloud.seen.get(0).parameters()).containsEntry("LaunchTemplateId.1", "lt-1");
    }

    @Test
    void fiveHundredInstancesTakeFiveCalls() {
        bench.cloud.answers(TestCloud.json("{\"TotalCount\":0,\"Instances\":{\"Instance\":[]}}"));

        instances(IntStream.range(0, 500).mapToObj(number -> "i-" + number).toList());

        assertThat(bench.cloud.seen).hasSize(5);
    }

    @Test
    void saysWhichRightIsMissing() {
        bench.cloud.answers(TestCloud.reply(403, "{\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}"));

        assertThat(Wording.of(instances(List.of("i-1")))).contains("ecs:DescribeInstances");
    }

    private Reading<List<ServerTarget>> instances(List<String> ids) {
        return new EcsTargets(bench.client).instances(Bench.CLOUD, ids, bench.deadline());
    }
}
