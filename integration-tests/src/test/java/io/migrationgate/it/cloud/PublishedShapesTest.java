package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Shows that replies which are made up from several things have the fields and types of their published samples. */
class PublishedShapesTest {
    private static final String REGION = "cn-hangzhou";

    @Test
    void aClbGroupWhoseNumbersAreTexts() throws Exception {
        try (ProductClient client = new ProductClient("2014-05-15")) {
            client.cloud.clb().group("rsp-1", "lb-1").backend("i-1", 80, 100);
            client.cloud.rewrites().of(ClbGroupAction.NAME, Rewrites.scalarsAsTexts());

            sameShape(
                    "slb-DescribeVServerGroupAttribute",
                    client.json(ClbGroupAction.NAME, "RegionId", REGION, "VServerGroupId", "rsp-1"));
        }
    }

    @Test
    void theHealthAndTheGroupsOfAClb() throws Exception {
        try (ProductClient client = new ProductClient("2014-05-15")) {
            ClbGroup group = client.cloud.clb().group("rsp-1", "lb-1");
            group.backend("i-1", 80, 100);
            group.listener(80, "http");

            sameShape("slb-DescribeHealthStatus", client.json(ClbHealthAction.NAME, "LoadBalancerId", "lb-1"));
            sameShape(
                    "slb-DescribeVServerGroups",
                    client.json(
                            ClbGroupsAction.NAME,
                            "RegionId",
                            REGION,
                            "LoadBalancerId",
                            "lb-1",
                            "IncludeListener",
                            "true"));
        }
    }

    @Test
    void theHealthOfAnAlbListener() throws Exception {
        try (ProductClient client = new ProductClient("2020-06-16")) {
            sick(client.cloud.alb());

            JsonNode reply = client.json(ListenerHealthAction.NAME, "ListenerId", "lsn-1");
            ObjectNode sample = Published.reply("alb-GetListenerHealthStatus");
            // Only a wrong answer to a check is told with these two.
            ((ObjectNode) sample.findValue("Reason")).remove("ActualResponse");
            ((ObjectNode) sample.findValue("Reason")).remove("ExpectedResponse");

            assertThat(shape(reply)).isEqualTo(shape(sample));
        }
    }

    @Test
    void whatNlbTells() throws Exception {
        try (ProductClient client = new ProductClient("2022-04-30")) {
            sick(client.cloud.nlb());

            sameShape("nlb-GetListenerHealthStatus", client.json(ListenerHealthAction.NAME, "ListenerId", "lsn-1"));
            sameShape("nlb-ListServerGroups", client.formJson(ServerGroupsAction.NAME));
            sameShape("nlb-ListServerGroupServers", client.formJson(GroupServersAction.NAME));
        }
    }

    @Test
    void instancesThatWereRestored() throws Exception {
        try (ProductClient client = new ProductClient("2015-12-01")) {
            client.cloud.mongoDb().restored("dds-1", "dds-2", Duration.ofDays(1));
            String since = Times.fromNow(Duration.ofDays(-3)).replaceAll("T(\\d\\d):.*", "T$1:00:00Z");

            sameShape(
                    "dds-DescribeRestoreDBInstanceList",
                    client.json("DescribeRestoreDBInstanceList", "DBInstanceId", "dds-1", "CreationTimeAfter", since));
        }
    }

    @Test
    void theKeyOfARole() throws Exception {
        try (ProductClient client = new ProductClient("2015-04-01")) {
            String role = "acs:ram::" + AccessKeys.DEFAULT_ACCOUNT + ":role/adminrole";

            sameShape(
                    "sts-AssumeRole", client.json(AssumeRoleAction.NAME, "RoleArn", role, "RoleSessionName", "alice"));
        }
    }

    private static void sick(ServerGroups groups) {
        ServerGroup group = groups.group("sgp-1").trouble("i-1", "Initial", "CONNECT_TIMEOUT");
        group.server("i-1", 80, 100);
        group.listener("lsn-1", 80);
    }

    private static void sameShape(String sample, JsonNode reply) {
        assertThat(shape(reply)).isEqualTo(shape(Published.reply(sample)));
    }

    /** Every path with the type of what stands there; entries of an array share their path. */
    private static Map<String, String> shape(JsonNode node) {
        Map<String, String> paths = new TreeMap<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Map<String, String> paths) {
        paths.put(path, node.getNodeType().name());
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(path + "/" + field.getKey(), field.getValue(), paths);
        }
        if (node.isArray()) {
            node.forEach(entry -> collect(path + "/*", entry, paths));
        }
    }
}
