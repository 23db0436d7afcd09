package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the three load balancers tell of the server groups of a scenario. */
class GroupsTest {
    private static final Map<String, String> VERSIONS =
            Map.of("alb", "2020-06-16", "nlb", "2022-04-30", "clb", "2014-05-15");
    private static final String BACKENDS =
            "backends: [ { server: i-old, port: 80 }, { server: i-new, port: 80, weight: 0 } ]";

    private static SimulatedCloud group(String product, String more) {
        return SimulatedCloud.of("traffic: { groups: [ { id: g-1, product: " + product + ", loadBalancer: lb-1, "
                + BACKENDS + more + " } ] }");
    }

    private static RawReply ask(SimulatedCloud cloud, String product, String action, String... parameters)
            throws IOException {
        return cloud.client.call(action, VERSIONS.get(product), parameters);
    }

    private static JsonNode unwell(SimulatedCloud cloud, String product) throws IOException {
        return ask(cloud, product, "GetListenerHealthStatus", "ListenerId", "lsn-of-g-1", "RegionId", "cn-hangzhou")
                .at("/ListenerHealthStatus/0/ServerGroupInfos/0/NonNormalServers");
    }

    @Test
    void albListsGroupsBackendsListenersAndThoseThatAreUnwell() throws IOException {
        try (SimulatedCloud cloud = group("alb", "")) {
            JsonNode group = ask(cloud, "alb", "ListServerGroups", "ServerGroupIds.1", "g-1")
                    .at("/ServerGroups/0");
            assertThat(group.path("ServerGroupStatus").asText()).isEqualTo("Available");
            assertThat(group.at("/RelatedLoadBalancerIds/0").asText()).isEqualTo("lb-1");
            assertThat(group.at("/HealthCheckConfig/HealthCheckEnabled").booleanValue())
                    .isTrue();
            RawReply servers = ask(cloud, "alb", "ListServerGroupServers", "ServerGroupId", "g-1");
            assertThat(servers.at("/Servers/0/Weight").intValue()).isEqualTo(100);
            assertThat(servers.at("/Servers/1/Weight").intValue()).isZero();
            assertThat(ask(cloud, "alb", "ListListeners", "LoadBalancerIds.1", "lb-1")
                            .at("/Listeners/0/ListenerStatus")
                            .asText())
                    .isEqualTo("Running");
            assertThat(unwell(cloud, "alb")).hasSize(1);
            assertThat(unwell(cloud, "alb").at("/0/Status").asText()).isEqualTo("Unused");
        }
    }

    @Test
    void albTellsOfRulesOnlyWhereItIsAskedTo() throws IOException {
        try (SimulatedCloud cloud =
                group("alb", ", listeners: [ { id: lsn-of-g-1, port: 443, protocol: HTTPS, rule: true } ]")) {
            assertThat(unwell(cloud, "alb").isMissingNode()).isTrue();
            RawReply rules =
                    ask(cloud, "alb", "GetListenerHealthStatus", "ListenerId", "lsn-of-g-1", "IncludeRule", "true");
            assertThat(rules.at("/RuleHealthStatus/0/ServerGroupInfos/0/ServerGroupId")
                            .asText())
                    .isEqualTo("g-1");
        }
    }

    @Test
    void nlbTakesItsListsAsAFormAndMisspellsAField() throws IOException {
        try (SimulatedCloud cloud = group("nlb", "")) {
            assertThat(ask(cloud, "nlb", "ListServerGroups", "RegionId", "cn-hangzhou")
                            .status())
                    .as("parameters in the query are not seen")
                    .isEqualTo(400);
            RawReply health =
                    ask(cloud, "nlb", "GetListenerHealthStatus", "ListenerId", "lsn-of-g-1", "RegionId", "cn-hangzhou");
            assertThat(health.at("/ListenerHealthStatus/0/ServerGroupInfos/0/HeathCheckEnabled")
                            .booleanValue())
                    .isTrue();
            assertThat(ask(cloud, "nlb", "ListListeners", "RegionId", "cn-hangzhou")
                            .at("/Listeners/0/ServerGroupId")
                            .asText())
                    .isEqualTo("g-1");
        }
    }

    @Test
    void clbListsEveryBackendAndItsNumbersAreTexts() throws IOException {
        try (SimulatedCloud cloud = group("clb", "")) {
            RawReply group = ask(
                    cloud, "clb", "DescribeVServerGroupAttribute", "RegionId", "cn-hangzhou", "VServerGroupId", "g-1");
            assertThat(group.at("/LoadBalancerId").asText()).isEqualTo("lb-1");
            assertThat(group.at("/BackendServers/BackendServer/1/Weight").isTextual())
                    .isTrue();
            JsonNode listener = ask(cloud, "clb", "DescribeLoadBalancerListeners", "RegionId", "cn-hangzhou")
                    .at("/Listeners/0");
            assertThat(listener.path("Status").asText()).isEqualTo("running");
            assertThat(listener.at("/HTTPListenerConfig/HealthCheck").asText()).isEqualTo("on");
            RawReply health =
                    ask(cloud, "clb", "DescribeHealthStatus", "RegionId", "cn-hangzhou", "LoadBalancerId", "lb-1");
            assertThat(health.at("/BackendServers/BackendServer")).hasSize(2);
            assertThat(health.at("/BackendServers/BackendServer/0/ServerHealthStatus")
                            .asText())
                    .isEqualTo("normal");
        }
    }

    @Test
    void groupsThatAreNotThereAreAnsweredAsEachProductDoes() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of()) {
            assertThat(ask(cloud, "alb", "ListServerGroups").at("/TotalCount").intValue())
                    .isZero();
            assertThat(ask(cloud, "alb", "ListServerGroupServers", "ServerGroupId", "g-1")
                            .at("/Code")
                            .asText())
                    .isEqualTo("ResourceNotFound.ServerGroup");
            assertThat(ask(cloud, "alb", "GetListenerHealthStatus", "ListenerId", "l")
                            .at("/Code")
                            .asText())
                    .isEqualTo("ResourceNotFound.Listener");
            assertThat(ask(
                                    cloud,
                                    "clb",
                                    "DescribeVServerGroupAttribute",
                                    "RegionId",
                                    "cn-hangzhou",
                                    "VServerGroupId",
                                    "g-1")
                            .at("/Code")
                            .asText())
                    .contains("does not exist");
            assertThat(ask(cloud, "clb", "DescribeLoadBalancerListeners", "RegionId", "cn-hangzhou")
                            .at("/Listeners")
                            .isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void weightsAndHealthChangeAndPartsAreAbsentOrSpoilt() throws IOException {
        String changing = ", absent: [ { until: 5s } ],"
                + " reporting: [ { from: 20s, set: { ServerGroup.ServerGroupStatus: odd } } ]";
        try (SimulatedCloud cloud = SimulatedCloud.of("traffic: { groups: [ { id: g-1, product: alb, backends: ["
                + " { server: i-old, port: 80, health: [ { at: 0s, health: healthy }, { at: 10s, health: unhealthy } ] },"
                + " { server: i-new, port: 80, weight: [ { at: 0s, weight: 0 }, { at: 10s, weight: 100 } ] } ]"
                + changing
                + " } ] }")) {
            assertThat(ask(cloud, "alb", "ListServerGroups").at("/TotalCount").intValue())
                    .isZero();
            cloud.at("5s");
            assertThat(unwell(cloud, "alb").at("/0/Status").asText()).isEqualTo("Unused");
            cloud.at("10s");
            assertThat(unwell(cloud, "alb").at("/0/Status").asText()).isEqualTo("Unhealthy");
            assertThat(unwell(cloud, "alb").at("/0/Reason/ReasonCode").asText()).isEqualTo("CONNECT_TIMEOUT");
            cloud.at("20s");
            assertThat(ask(cloud, "alb", "ListServerGroups")
                            .at("/ServerGroups/0/ServerGroupStatus")
                            .asText())
                    .isEqualTo("odd");
        }
    }

    @Test
    void withoutChecksNothingIsKnownAndWithoutALoadBalancerThereIsNoListener() throws IOException {
        try (SimulatedCloud cloud = group("alb", ", healthCheck: false")) {
            assertThat(unwell(cloud, "alb")).hasSize(2);
            assertThat(unwell(cloud, "alb").at("/0/Status").asText()).isEqualTo("Unavailable");
        }
        try (SimulatedCloud cloud =
                SimulatedCloud.of("traffic: { groups: [ { id: g-1, product: alb, loadBalancer: none } ] }")) {
            assertThat(ask(cloud, "alb", "ListServerGroups").at("/ServerGroups/0/RelatedLoadBalancerIds"))
                    .isEmpty();
            assertThat(ask(cloud, "alb", "ListListeners").at("/Listeners")).isEmpty();
        }
    }

    @Test
    void pagesAreChainedByTokens() throws IOException {
        try (SimulatedCloud cloud = group("alb", "")) {
            RawReply first = ask(cloud, "alb", "ListServerGroupServers", "ServerGroupId", "g-1", "MaxResults", "1");
            String token = first.at("/NextToken").asText();
            assertThat(token).isNotEmpty();
            RawReply second = ask(
                    cloud,
                    "alb",
                    "ListServerGroupServers",
                    "ServerGroupId",
                    "g-1",
                    "MaxResults",
                    "1",
                    "NextToken",
                    token);
            assertThat(second.at("/Servers/0/ServerId").asText()).isEqualTo("i-new");
            assertThat(second.at("/NextToken").asText()).isEmpty();
            assertThat(ask(cloud, "alb", "ListServerGroups", "MaxResults", "101")
                            .at("/Code")
                            .asText())
                    .isEqualTo("InvalidParameter");
            assertThat(ask(cloud, "alb", "ListServerGroups", "NextToken", "odd")
                            .at("/Code")
                            .asText())
                    .isEqualTo("InvalidParameter");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ product: alb } | has no id",
                "{ id: g-1, product: elb } | is none of",
                "{ id: g-1, product: alb, colour: red } | is not a key here",
                "{ id: g-1, product: alb, backends: [ { server: i-1, port: 0 } ] } | is not a whole number",
                "{ id: g-1, product: alb, backends: [ { server: i-1, port: 1, health: ill } ] } | is none of",
                "{ id: g-1, product: alb, backends: [ { server: i, port: 1 }, { server: i, port: 1 } ] } | another backend",
                "{ id: g-1, product: alb, listeners: [ { id: l, port: 1, protocol: SCTP } ] } | is none of"
            })
    void mistakesAreRefused(String group, String why) {
        assertThatThrownBy(() -> SimulatedCloud.scenario("traffic:", "  groups: [ " + group + " ]"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("traffic.groups[0]");
    }

    @Test
    void idsAreThereOnce() {
        assertThatThrownBy(() -> SimulatedCloud.scenario(
                        "traffic: { groups: [ { id: g-1, product: alb }, { id: g-1, product: nlb } ] }"))
                .hasMessageContaining("the id of another group");
    }
}
