package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows how CLB, ALB and NLB tell of groups, servers, listeners and health, and where they differ. */
class LoadBalancersTest {
    private final ProductClient clb = new ProductClient("2014-05-15");
    private final ProductClient alb = new ProductClient("2020-06-16");
    private final ProductClient nlb = new ProductClient("2022-04-30");

    @AfterEach
    void close() {
        clb.close();
        alb.close();
        nlb.close();
    }

    @Test
    void fromAClbGroupItsListenersAndTheirHealthAreFound() throws Exception {
        ClbGroup group = clb.cloud.clb().group("rsp-1", "lb-1").health("i-2", "abnormal");
        group.backend("i-1", 80, 100);
        group.backend("i-2", 80, 100);
        group.listener(80, "http");

        JsonNode attributes =
                clb.json("DescribeVServerGroupAttribute", "RegionId", "cn-hangzhou", "VServerGroupId", "rsp-1");
        JsonNode listeners =
                clb.json("DescribeLoadBalancerListeners", "RegionId", "cn-hangzhou", "LoadBalancerId.1", "lb-1");
        JsonNode health = clb.json("DescribeHealthStatus", "LoadBalancerId", "lb-1", "ListenerPort", "80");

        assertThat(attributes.path("LoadBalancerId").textValue()).isEqualTo("lb-1");
        assertThat(attributes.at("/BackendServers/BackendServer")).hasSize(2);
        assertThat(listeners.at("/Listeners/0/VServerGroupId").textValue()).isEqualTo("rsp-1");
        assertThat(health.at("/BackendServers/BackendServer").findValuesAsText("ServerHealthStatus"))
                .containsExactly("normal", "abnormal");
    }

    @Test
    void theGroupsOfAClbNameTheirListenersOnDemand() throws Exception {
        clb.cloud.clb().group("rsp-1", "lb-1").listener(443, "https");
        String pointer = "/VServerGroups/VServerGroup/0/AssociatedObjects/Listeners/Listener";

        assertThat(clb.json("DescribeVServerGroups", "RegionId", "cn-hangzhou", "LoadBalancerId", "lb-1")
                        .at(pointer))
                .isEmpty();
        assertThat(clb.json(
                                "DescribeVServerGroups",
                                "RegionId",
                                "cn-hangzhou",
                                "LoadBalancerId",
                                "lb-1",
                                "IncludeListener",
                                "true")
                        .at(pointer + "/0/Port")
                        .intValue())
                .isEqualTo(443);
    }

    @Test
    void aClbWithoutListenersLeavesTheirFieldOut() throws Exception {
        clb.cloud.clb().group("rsp-1", "lb-1");

        assertThat(clb.json("DescribeLoadBalancerListeners", "RegionId", "cn-hangzhou", "LoadBalancerId.1", "lb-1")
                        .has("Listeners"))
                .isFalse();
    }

    @Test
    void clbRefusesWhatItDoesNotKnow() throws Exception {
        assertThat(clb.refusal("DescribeVServerGroupAttribute", "RegionId", "cn-hangzhou", "VServerGroupId", "rsp-9"))
                .isEqualTo("400 InvalidParameter");
        assertThat(clb.refusal("DescribeVServerGroupAttribute", "VServerGroupId", "rsp-1"))
                .isEqualTo("400 MissingParameter");
        assertThat(clb.refusal("DescribeHealthStatus", "LoadBalancerId", "lb-9"))
                .isEqualTo("404 InvalidLoadBalancerId.NotFound");
    }

    @Test
    void albListsOnlyServersThatAreNotHealthy() throws Exception {
        ServerGroup group = alb.cloud.alb().group("sgp-1").trouble("i-2", "Unhealthy", "CONNECT_FAILED");
        group.server("i-1", 80, 100);
        group.server("i-2", 80, 100);
        group.server("i-3", 80, 0);
        group.listener("lsn-1", 443);

        JsonNode info = alb.json("GetListenerHealthStatus", "ListenerId", "lsn-1")
                .at("/ListenerHealthStatus/0/ServerGroupInfos/0");

        assertThat(info.path("HealthCheckEnabled").textValue()).isEqualTo("on");
        assertThat(info.path("NonNormalServers").findValuesAsText("ServerId")).containsExactly("i-2", "i-3");
        assertThat(info.path("NonNormalServers").findValuesAsText("Status")).containsExactly("Unhealthy", "Unused");
        assertThat(info.at("/NonNormalServers/0/Reason/ReasonCode").textValue()).isEqualTo("CONNECT_FAILED");
    }

    @Test
    void withoutChecksEveryServerIsUnavailable() throws Exception {
        ServerGroup group = alb.cloud.alb().group("sgp-1").withoutHealthChecks();
        group.server("i-1", 80, 100);
        group.listener("lsn-1", 443);

        JsonNode info = alb.json("GetListenerHealthStatus", "ListenerId", "lsn-1")
                .at("/ListenerHealthStatus/0/ServerGroupInfos/0");

        assertThat(info.path("HealthCheckEnabled").textValue()).isEqualTo("off");
        assertThat(info.at("/NonNormalServers/0/Status").textValue()).isEqualTo("Unavailable");
    }

    @Test
    void albPagesByToken() throws Exception {
        ServerGroup group = alb.cloud.alb().group("sgp-1");
        for (int i = 0; i < 25; i++) {
            group.server("i-" + i, 80, 0);
        }
        group.listener("lsn-1", 443);

        JsonNode servers = alb.json("ListServerGroupServers", "ServerGroupId", "sgp-1");
        JsonNode rest = alb.json(
                "ListServerGroupServers",
                "ServerGroupId",
                "sgp-1",
                "NextToken",
                servers.path("NextToken").textValue());
        JsonNode health = alb.json("GetListenerHealthStatus", "ListenerId", "lsn-1");
        JsonNode restOfHealth = alb.json(
                "GetListenerHealthStatus",
                "ListenerId",
                "lsn-1",
                "NextToken",
                health.path("NextToken").textValue());

        assertThat(servers.path("Servers")).hasSize(20);
        assertThat(servers.path("TotalCount").intValue()).isEqualTo(25);
        assertThat(rest.path("Servers")).hasSize(5);
        assertThat(rest.has("NextToken")).isFalse();
        assertThat(restOfHealth.at("/ListenerHealthStatus/0/ServerGroupInfos/0/NonNormalServers"))
                .hasSize(5);
        assertThat(alb.refusal("GetListenerHealthStatus", "ListenerId", "lsn-1", "MaxResults", "31"))
                .isEqualTo("403 InvalidParameter");
    }

    @Test
    void anAlbListenerNamesItsGroupsInItsActions() throws Exception {
        alb.cloud.alb().group("sgp-1").listener("lsn-1", 443);

        assertThat(alb.json("ListListeners", "ListenerIds.1", "lsn-1")
                        .at("/Listeners/0/DefaultActions/0/ForwardGroupConfig/ServerGroupTuples/0/ServerGroupId")
                        .textValue())
                .isEqualTo("sgp-1");
        assertThat(alb.json("ListServerGroups", "ServerGroupIds.1", "sgp-9").path("ServerGroups"))
                .isEmpty();
        assertThat(alb.refusal("GetListenerHealthStatus", "ListenerId", "lsn-9"))
                .isEqualTo("404 ResourceNotFound.Listener");
    }

    @Test
    void nlbReadsTheTwoCallsOnGroupsFromTheBody() throws Exception {
        ServerGroup group = nlb.cloud.nlb().group("sgp-1");
        group.server("i-1", 80, 100);
        nlb.cloud.nlb().group("sgp-2").server("i-2", 80, 100);

        assertThat(nlb.formJson("ListServerGroupServers", "ServerGroupId", "sgp-1")
                        .path("Servers")
                        .findValuesAsText("ServerId"))
                .containsExactly("i-1");
        assertThat(nlb.formJson("ListServerGroups", "ServerGroupIds.1", "sgp-2")
                        .at("/ServerGroups/0/HealthCheck/HealthCheckEnabled")
                        .booleanValue())
                .isTrue();
        assertThat(nlb.json("ListServerGroupServers", "ServerGroupId", "sgp-1").path("Servers"))
                .as("what stands in the query is not read")
                .hasSize(2);
        assertThat(nlb.cloud.calls().of("ListServerGroupServers")).allMatch(Call::verified);
    }

    @Test
    void nlbSpellsTheSwitchOfItsChecksItsOwnWay() throws Exception {
        ServerGroup group = nlb.cloud.nlb().group("sgp-1").trouble("i-1", "Unhealthy", "CONNECT_TIMEOUT");
        group.server("i-1", 80, 0);
        group.server("i-2", 80, 0);
        group.listener("lsn-1@80", 80);

        JsonNode reply = nlb.json("GetListenerHealthStatus", "ListenerId", "lsn-1@80");

        assertThat(reply.at("/ListenerHealthStatus/0/ServerGroupInfos/0/HeathCheckEnabled")
                        .booleanValue())
                .isTrue();
        assertThat(reply.at("/ListenerHealthStatus/0/ServerGroupInfos/0/NonNormalServers")
                        .findValuesAsText("ServerId"))
                .as("a server without weight is no trouble for NLB")
                .containsExactly("i-1");
        assertThat(nlb.json("ListListeners", "ListenerIds.1", "lsn-1@80")
                        .at("/Listeners/0/ServerGroupId")
                        .textValue())
                .isEqualTo("sgp-1");
    }
}
