package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.GroupHealth.State;
import io.migrationgate.evidence.GroupReadings;
import io.migrationgate.evidence.ServerGroup;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicGroupsTest {
    private static final String GROUP = """
            {"VServerGroupId":"rsp-1","VServerGroupName":"web","LoadBalancerId":"lb-1","BackendServers":{"BackendServer":[
             {"ServerId":"i-old","Port":"80","Weight":"100","Type":"ecs","ServerIp":"192.168.0.1"},
             {"ServerId":"i-new","Port":"80","Weight":"0","Type":"ecs"}]}}
            """;
    private static final String LISTENERS = """
            {"TotalCount":2,"NextToken":"","Listeners":[
             {"LoadBalancerId":"lb-1","ListenerPort":80,"ListenerProtocol":"http","Status":"running",
              "VServerGroupId":"rsp-1","HTTPListenerConfig":{"HealthCheck":"on"}},
             {"LoadBalancerId":"lb-1","ListenerPort":53,"ListenerProtocol":"udp","Status":"stopped",
              "VServerGroupId":"rsp-2","UDPListenerConfig":{"HealthCheck":"off"}}]}
            """;
    private static final String HEALTH = """
            {"BackendServers":{"BackendServer":[
             {"ServerId":"i-old","Port":80,"ListenerPort":80,"Protocol":"http","ServerHealthStatus":"normal"},
             {"ServerId":"i-new","Port":80,"ListenerPort":"80","Protocol":"http","ServerHealthStatus":"abnormal"},
             {"ServerId":"i-new","Port":53,"ListenerPort":53,"Protocol":"udp","ServerHealthStatus":"normal"}]}}
            """;

    private Bench bench;
    private ActionCloud cloud;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        cloud = new ActionCloud(bench.cloud)
                .on("DescribeVServerGroupAttribute", GROUP)
                .on("DescribeLoadBalancerListeners", LISTENERS)
                .on("DescribeHealthStatus", HEALTH);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void oneReplyTellsOfAGroupAndItsBackends() {
        GroupReadings read = read("rsp-1");

        assertThat(read.group().evidence().orElseThrow().value().group())
                .isEqualTo(new ServerGroup("rsp-1", true, List.of("lb-1")));
        assertThat(read.backends().evidence().orElseThrow().value().backends())
                .containsExactly(
                        new GroupBackends.Backend("i-old", "192.168.0.1", 80L, 100L, true),
                        new GroupBackends.Backend("i-new", null, 80L, 0L, true));
        assertThat(cloud.seen("DescribeVServerGroupAttribute")).hasSize(1);
        assertThat(cloud.seen("DescribeVServerGroupAttribute").get(0).parameters())
                .containsEntry("RegionId", "cn-hangzhou")
                .containsEntry("VServerGroupId", "rsp-1");
    }

    @Test
    void healthIsThatOfTheListenersThatNameTheGroup() {
        GroupHealth health = read("rsp-1").health().evidence().orElseThrow().value();

        assertThat(health.listeners())
                .containsExactly(new GroupHealth.Listener(
                        "http:80",
                        true,
                        true,
                        State.UNKNOWN,
                        List.of(
                                new GroupHealth.Checked("i-old", null, 80L, State.HEALTHY, null),
                                new GroupHealth.Checked("i-new", null, 80L, State.UNHEALTHY, null))));
        assertThat(cloud.seen("DescribeLoadBalancerListeners").get(0).parameters())
                .containsEntry("LoadBalancerId.1", "lb-1");
        assertThat(cloud.seen("DescribeHealthStatus").get(0).parameters()).containsEntry("LoadBalancerId", "lb-1");
    }

    @Test
    void groupsOfOneLoadBalancerShareItsListeners() {
        new ClassicGroups(bench.client).read(Bench.CLOUD, List.of("rsp-1", "rsp-2"), bench.deadline());

        assertThat(cloud.seen("DescribeVServerGroupAttribute")).hasSize(2);
        assertThat(cloud.seen("DescribeLoadBalancerListeners")).hasSize(1);
        assertThat(cloud.seen("DescribeHealthStatus")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"unavailable, UNUSED", "odd, UNKNOWN"})
    void aCheckThatIsNotCompleteIsNoHealth(String word, State state) {
        cloud.on("DescribeHealthStatus", HEALTH.replace("abnormal", word));

        assertThat(read("rsp-1")
                        .health()
                        .evidence()
                        .orElseThrow()
                        .value()
                        .listeners()
                        .get(0)
                        .backends()
                        .get(1)
                        .state())
                .isEqualTo(state);
    }

    @Test
    void aGroupThatIsNotThereIsAnAnswer() {
        cloud.refuses("DescribeVServerGroupAttribute", 400, "The specified VServerGroupId does not exist");
        GroupReadings read = read("rsp-9");

        assertThat(read.group().evidence().orElseThrow().value().group()).isNull();
        assertThat(cloud.seen("DescribeLoadBalancerListeners")).isEmpty();
    }

    @Test
    void itMayBeTheMessageThatSaysSo() {
        cloud.refuses(
                "DescribeVServerGroupAttribute",
                400,
                "InvalidParameter",
                "The specified VServerGroupId does not exist.");

        assertThat(read("rsp-9").group().evidence().orElseThrow().value().group())
                .isNull();
    }

    @Test
    void anotherWrongParameterIsNoAnswer() {
        cloud.refuses("DescribeVServerGroupAttribute", 400, "InvalidParameter", "RegionId is invalid.");

        assertThat(read("rsp-9").group().evidence()).isEmpty();
    }

    @Test
    void aReplyAboutAnotherGroupIsNotTheOneThatWasAskedFor() {
        assertThat(read("rsp-2").group().evidence().orElseThrow().value().group())
                .isNull();
    }

    @Test
    void aGroupWithoutItsListIsNotRead() {
        cloud.on("DescribeVServerGroupAttribute", "{\"VServerGroupId\":\"rsp-1\",\"LoadBalancerId\":\"lb-1\"}");

        assertThat(Wording.key(read("rsp-1").backends())).isEqualTo("cloud.list-missing");
    }

    @ParameterizedTest
    @CsvSource({"DescribeLoadBalancerListeners", "DescribeHealthStatus"})
    void aMissingRightIsNamedAndTakesTheHealthAlone(String action) {
        cloud.refuses(action, 403, "Forbidden.RAM");
        GroupReadings read = read("rsp-1");

        assertThat(Wording.of(read.health())).contains("slb:" + action);
        assertThat(read.backends().evidence()).isPresent();
    }

    private GroupReadings read(String id) {
        return new ClassicGroups(bench.client)
                .read(Bench.CLOUD, List.of(id), bench.deadline())
                .get(id);
    }
}
