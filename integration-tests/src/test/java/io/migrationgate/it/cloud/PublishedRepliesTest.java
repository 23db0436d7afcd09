package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows that the cloud answers the published sample of each action when it holds what the sample tells.
 *
 * <p>Ids of requests, counts of entries and tokens are the sample's own invention: only their types are compared. {@link
 * PublishedShapesTest} is about the replies that are made up from several things.
 */
class PublishedRepliesTest {
    private static final List<String> INVENTED = List.of(
            "RequestId", "TotalCount", "TotalRecordCount", "PageRecordCount", "PageSize", "MaxResults", "NextToken");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static Stream<Sample> samples() {
        return Stream.of(databases(), servers(), traffic(), others()).flatMap(samples -> samples);
    }

    private static Stream<Sample> databases() {
        return Stream.of(
                sample(
                        "rds-DescribeBackups",
                        "2014-08-15",
                        cloud -> cloud.rds()
                                .backup("rm-uf6wjk5xxxxxxx", HOUR)
                                .setAll(Published.entry("rds-DescribeBackups", "/Items/Backup/0")),
                        "DBInstanceId",
                        "rm-uf6wjk5xxxxxxx"),
                sample(
                        "dds-DescribeBackups",
                        "2015-12-01",
                        cloud -> cloud.mongoDb()
                                .backup("dds-1", HOUR)
                                .setAll(Published.entry("dds-DescribeBackups", "/Backups/Backup/0")),
                        "DBInstanceId",
                        "dds-1"),
                sample(
                        "r-kvstore-DescribeBackups",
                        "2015-01-01",
                        cloud -> cloud.tair()
                                .backup("r-1", HOUR)
                                .setAll(Published.entry("r-kvstore-DescribeBackups", "/Backups/Backup/0")),
                        "InstanceId",
                        "r-1",
                        "StartTime",
                        "2019-03-11T10:00Z",
                        "EndTime",
                        "2019-03-14T18:00Z"),
                sample(
                        "dts-DescribeDataCheckTableDetails",
                        "2020-01-01",
                        cloud -> cloud.dataChecks()
                                .table("job1", "testdb", "student", 8)
                                .setAll(Published.entry("dts-DescribeDataCheckTableDetails", "/TableDetails/0")),
                        "DtsJobId",
                        "job1",
                        "CheckType",
                        "1"),
                sample(
                        "dts-DescribeCheckJobs",
                        "2020-01-01",
                        cloud -> cloud.dataChecks()
                                .checkJob("dts1", "job1", 1)
                                .setAll(Published.entry("dts-DescribeCheckJobs", "/CheckJobs/0"))));
    }

    private static Stream<Sample> servers() {
        return Stream.of(
                sample(
                        "smc-DescribeSourceServers",
                        "2019-06-01",
                        cloud -> cloud.server("1")
                                .source
                                .setAll(Published.entry("smc-DescribeSourceServers", "/SourceServers/SourceServer/0"))),
                sample(
                        "smc-DescribeReplicationJobs",
                        "2019-06-01",
                        cloud -> cloud.server("1")
                                .job
                                .setAll(Published.entry(
                                        "smc-DescribeReplicationJobs", "/ReplicationJobs/ReplicationJob/0"))),
                sample(
                        "ecs-DescribeInstances",
                        "2014-05-26",
                        cloud -> cloud.ecs()
                                .instance("i-1")
                                .setAll(Published.entry("ecs-DescribeInstances", "/Instances/Instance/0")),
                        "RegionId",
                        "cn-hangzhou"),
                sample(
                        "ecs-DescribeDisks",
                        "2014-05-26",
                        cloud -> cloud.ecs()
                                .disk("d-1", "i-1")
                                .setAll(Published.entry("ecs-DescribeDisks", "/Disks/Disk/0")),
                        "RegionId",
                        "cn-hangzhou"),
                sample(
                        "ecs-DescribeSnapshots",
                        "2014-05-26",
                        cloud -> cloud.ecs()
                                .snapshot("s-1", "d-1", DAY)
                                .setAll(Published.entry("ecs-DescribeSnapshots", "/Snapshots/Snapshot/0")),
                        "RegionId",
                        "cn-hangzhou"),
                sample(
                        "ecs-DescribeLaunchTemplates",
                        "2014-05-26",
                        cloud -> cloud.ecs()
                                .launchTemplate("lt-1")
                                .setAll(Published.entry(
                                        "ecs-DescribeLaunchTemplates", "/LaunchTemplateSets/LaunchTemplateSet/0")),
                        "RegionId",
                        "cn-hangzhou"),
                sample(
                        "hbr-DescribeBackupJobs2",
                        "2017-09-08",
                        cloud -> cloud.hbr()
                                .backupJob("c-1", "i-1", HOUR)
                                .setAll(Published.entry("hbr-DescribeBackupJobs2", "/BackupJobs/BackupJob/0"))),
                sample(
                        "hbr-DescribeRestoreJobs2",
                        "2017-09-08",
                        cloud -> cloud.hbr()
                                .restoreJob("s-1", "i-1", "i-2", HOUR)
                                .setAll(Published.entry("hbr-DescribeRestoreJobs2", "/RestoreJobs/RestoreJob/0"))));
    }

    private static Stream<Sample> traffic() {
        return Stream.of(
                sample(
                        "alidns-DescribeDomainRecords",
                        "2015-01-09",
                        cloud -> cloud.dns()
                                .record("example.com", "www", "MX", "mail1.hichina.com")
                                .setAll(Published.entry("alidns-DescribeDomainRecords", "/DomainRecords/Record/0")),
                        "DomainName",
                        "example.com"),
                sample(
                        "alb-ListServerGroups",
                        "2020-06-16",
                        cloud -> cloud.alb()
                                .group("sgp-1")
                                .attributes
                                .setAll(Published.entry("alb-ListServerGroups", "/ServerGroups/0"))),
                sample(
                        "alb-ListServerGroupServers",
                        "2020-06-16",
                        cloud -> cloud.alb()
                                .group("sgp-1")
                                .server("i-1", 80, 100)
                                .setAll(Published.entry("alb-ListServerGroupServers", "/Servers/0"))),
                sample(
                        "alb-ListListeners",
                        "2020-06-16",
                        cloud -> cloud.alb()
                                .group("sgp-1")
                                .listener("lsn-1", 80)
                                .setAll(Published.entry("alb-ListListeners", "/Listeners/0"))),
                sample(
                        "nlb-ListListeners",
                        "2022-04-30",
                        cloud -> cloud.nlb()
                                .group("sgp-1")
                                .listener("lsn-1", 80)
                                .setAll(Published.entry("nlb-ListListeners", "/Listeners/0"))),
                sample(
                        "slb-DescribeLoadBalancerListeners",
                        "2014-05-15",
                        cloud -> cloud.clb()
                                .group("rsp-1", "lb-1")
                                .listener(80, "http")
                                .setAll(Published.entry("slb-DescribeLoadBalancerListeners", "/Listeners/0")),
                        "RegionId",
                        "cn-hangzhou"));
    }

    private static Stream<Sample> others() {
        return Stream.of(
                sample(
                        "cms-DescribeMetricMetaList",
                        "2019-01-01",
                        cloud -> cloud.metrics()
                                .metric("acs_kvstore", "CPUUtilization", "%")
                                .setAll(Published.entry("cms-DescribeMetricMetaList", "/Resources/Resource/0"))),
                sample(
                        "cms-DescribeMetricList",
                        "2019-01-01",
                        cloud -> {
                            cloud.metrics().metric("acs_ecs_dashboard", "cpu_idle", "%");
                            cloud.metrics()
                                    .point("acs_ecs_dashboard", "cpu_idle", "i-1", HOUR, 1)
                                    .setAll(Published.entry("cms-DescribeMetricList", "/Datapoints/0"));
                            cloud.rewrites().of("DescribeMetricList", Rewrites.unwrapping("Datapoints"));
                        },
                        "Namespace",
                        "acs_ecs_dashboard",
                        "MetricName",
                        "cpu_idle",
                        "StartTime",
                        "2017-03-22 00:00:00",
                        "EndTime",
                        "2017-03-23 00:00:00"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleIsAnswered(Sample sample) throws Exception {
        ObjectNode expected = Published.reply(sample.name());
        try (ProductClient client = new ProductClient(sample.version())) {
            sample.state().accept(client.cloud);

            ObjectNode reply = (ObjectNode)
                    client.json(sample.action(), sample.parameters().toArray(new String[0]));

            for (String field : INVENTED) {
                JsonNode told = reply.path(field);
                JsonNode invented = expected.path(field);
                assertThat(told.getNodeType()).as(field).isEqualTo(invented.getNodeType());
            }
            assertThat((Object) reply.remove(INVENTED)).isEqualTo(expected.remove(INVENTED));
        }
    }

    private static Sample sample(String name, String version, Consumer<DocumentedCloud> state, String... parameters) {
        return new Sample(name, version, state, List.of(parameters));
    }

    /**
     * Names a sample and how to be answered it.
     *
     * @param state puts what the sample tells into the cloud
     */
    private record Sample(String name, String version, Consumer<DocumentedCloud> state, List<String> parameters) {

        String action() {
            return name.substring(name.lastIndexOf('-') + 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
