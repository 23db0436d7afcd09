package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows how ECS lists snapshots, disks, instances and launch templates, by number and by token. */
class EcsListsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final ProductClient client = new ProductClient("2014-05-26");
    private final Ecs ecs = client.cloud.ecs();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theSnapshotsOfAnInstanceAreThoseOfItsDisks() throws Exception {
        ecs.disk("d-1", "i-1");
        ecs.snapshot("s-1", "d-1", DAY);
        ecs.snapshot("s-2", "d-2", DAY);

        JsonNode reply = client.json("DescribeSnapshots", "RegionId", "cn-hangzhou", "InstanceId", "i-1");

        assertThat(reply.at("/Snapshots/Snapshot").findValuesAsText("SnapshotId"))
                .containsExactly("s-1");
    }

    @Test
    void aListReadByTokenHasNoCountWorthReading() throws Exception {
        for (int i = 0; i < 25; i++) {
            ecs.snapshot("s-" + i, "d-1", DAY);
        }

        JsonNode first = client.json("DescribeSnapshots", "RegionId", "cn-hangzhou", "MaxResults", "20");
        JsonNode second = client.json(
                "DescribeSnapshots",
                "RegionId",
                "cn-hangzhou",
                "MaxResults",
                "20",
                "NextToken",
                first.path("NextToken").textValue());

        assertThat(first.at("/Snapshots/Snapshot")).hasSize(20);
        assertThat(first.path("TotalCount").intValue()).isEqualTo(20);
        assertThat(second.at("/Snapshots/Snapshot")).hasSize(5);
        assertThat(second.has("NextToken")).isFalse();
    }

    @Test
    void aListReadByNumberHasTenEntriesAPage() throws Exception {
        for (int i = 0; i < 12; i++) {
            ecs.disk("d-" + i, "i-1");
        }

        JsonNode second = client.json("DescribeDisks", "RegionId", "cn-hangzhou", "PageNumber", "2");

        assertThat(second.path("TotalCount").intValue()).isEqualTo(12);
        assertThat(second.at("/Disks/Disk")).hasSize(2);
    }

    @Test
    void aDiskRemembersTheSnapshotItWasMadeFrom() throws Exception {
        ecs.disk("d-1", "i-1");
        ecs.diskFrom("s-1", "d-2");

        assertThat(client.json("DescribeDisks", "RegionId", "cn-hangzhou", "SnapshotId", "s-1")
                        .at("/Disks/Disk")
                        .findValuesAsText("DiskId"))
                .containsExactly("d-2");
        assertThat(client.json("DescribeDisks", "RegionId", "cn-hangzhou", "DiskIds", "[\"d-1\"]")
                        .at("/Disks/Disk/0/SourceSnapshotId")
                        .textValue())
                .isEmpty();
    }

    @Test
    void snapshotsCanBeAskedForByTheirBeginning() throws Exception {
        ecs.snapshot("s-old", "d-1", Duration.ofDays(3));
        ecs.snapshot("s-new", "d-1", Duration.ofHours(3));

        JsonNode reply = client.json(
                "DescribeSnapshots",
                "RegionId",
                "cn-hangzhou",
                "Filter.1.Key",
                "CreationStartTime",
                "Filter.1.Value",
                Times.minuteFromNow(Duration.ofDays(-1)));

        assertThat(reply.at("/Snapshots/Snapshot").findValuesAsText("SnapshotId"))
                .containsExactly("s-new");
    }

    @Test
    void wrongParametersAreRefused() throws Exception {
        assertThat(client.refusal("DescribeSnapshots")).isEqualTo("400 MissingParameter");
        assertThat(client.refusal("DescribeSnapshots", "RegionId", "cn-hangzhou", "SnapshotIds", "s-1,s-2"))
                .isEqualTo("403 InvalidSnapshotIds.Malformed");
        assertThat(client.refusal("DescribeSnapshots", "RegionId", "cn-hangzhou", "MaxResults", "101"))
                .isEqualTo("403 InvalidParameter");
        assertThat(client.refusal("DescribeDisks", "RegionId", "cn-hangzhou", "NextToken", "made-up"))
                .isEqualTo("403 InvalidParameter");
        assertThat(client.refusal("DescribeInstances", "InstanceIds", "[\"i-1\"]"))
                .isEqualTo("400 MissingParameter");
    }

    @Test
    void instancesAndTemplatesAreFoundById() throws Exception {
        ecs.instance("i-1");
        ecs.instance("i-2");
        ecs.launchTemplate("lt-1");

        assertThat(client.json("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"i-2\"]")
                        .at("/Instances/Instance")
                        .findValuesAsText("InstanceId"))
                .containsExactly("i-2");
        assertThat(client.json("DescribeInstances", "RegionId", "cn-beijing").at("/Instances/Instance"))
                .isEmpty();
        assertThat(client.json("DescribeLaunchTemplates", "RegionId", "cn-hangzhou", "LaunchTemplateId.1", "lt-1")
                        .at("/LaunchTemplateSets/LaunchTemplateSet/0/LatestVersionNumber")
                        .intValue())
                .isOne();
    }
}
