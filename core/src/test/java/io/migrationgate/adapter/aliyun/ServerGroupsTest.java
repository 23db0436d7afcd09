package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.GroupHealth.State;
import io.migrationgate.evidence.GroupReadings;
import io.migrationgate.evidence.ServerGroup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerGroupsTest {
    private static final String GROUP = """
            {"TotalCount":1,"MaxResults":100,"ServerGroups":[{"ServerGroupId":"sgp-1","ServerGroupStatus":"Available",
             "RelatedLoadBalancerIds":["lb-a"],"HealthCheckConfig":{"HealthCheckEnabled":true}}]}
            """;
    private static final String SERVERS = """
            {"TotalCount":"2","Servers":[
             {"ServerId":"i-old","ServerIp":"192.168.0.1","Port":"80","Weight":100,"Status":"Available"},
             {"ServerId":"i-new","Port":80,"Weight":"0","Status":"Adding"}]}
            """;
    private static final String LISTENER = """
            {"TotalCount":1,"Listeners":[{"ListenerId":"lsn-1","ListenerStatus":"Running","ServerGroupId":"sgp-1"}]}
            """;
    private static final String HEALTH = """
            {"ListenerHealthStatus":[{"ListenerId":"lsn-1","ServerGroupInfos":[{"ServerGroupId":"sgp-1",
             "HealthCheckEnabled":"on","HeathCheckEnabled":true,"ActionType":"ForwardGroup","NonNormalServers":[
              {"ServerId":"i-new","Port":80,"Status":"Unused"},
              {"ServerId":"i-ill","Port":80,"Status":"Unhealthy","Reason":{"ReasonCode":"CONNECT_TIMEOUT"}}]}]}],
             "NextToken":""}
            """;

    private Bench bench;
    private ActionCloud cloud;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        cloud = new ActionCloud(bench.cloud)
                .on("ListServerGroups", GROUP)
                .on("ListServerGroupServers", SERVERS)
                .on("ListListeners", LISTENER)
                .on("GetListenerHealthStatus", HEALTH);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void readsAGroupItsBackendsAndWhatItsListenersSay() {
        GroupReadings read = alb("sgp-1").get("sgp-1");

        assertThat(read.group().evidence().orElseThrow().value().group())
                .isEqualTo(new ServerGroup("sgp-1", true, List.of("lb-a")));
        assertThat(read.backends().evidence().orElseThrow().value().backends())
                .containsExactly(
                        new GroupBackends.Backend("i-old", "192.168.0.1", 80L, 100L, true),
                        new GroupBackends.Backend("i-new", null, 80L, 0L, false));
        GroupHealth.Listener listener = health(read).listeners().get(0);
        assertThat(listener.id()).isEqualTo("lsn-1");
        assertThat(listener.running()).isTrue();
        assertThat(listener.checked()).isTrue();
        assertThat(listener.unlisted()).isEqualTo(State.HEALTHY);
        assertThat(listener.backends())
                .containsExactly(
                        new GroupHealth.Checked("i-new", null, 80L, State.UNUSED, null),
                        new GroupHealth.Checked("i-ill", null, 80L, State.UNHEALTHY, "CONNECT_TIMEOUT"));
    }

    @Test
    void albIsAskedInTheQueryAndForRulesToo() {
        alb("sgp-1");

        assertThat(cloud.seen("ListServerGroups").get(0).parameters())
                .containsEntry("ServerGroupIds.1", "sgp-1")
                .containsEntry("MaxResults", "100");
        assertThat(cloud.seen("ListListeners").get(0).parameters()).containsEntry("LoadBalancerIds.1", "lb-a");
        assertThat(cloud.seen("GetListenerHealthStatus").get(0).parameters())
                .containsEntry("ListenerId", "lsn-1")
                .containsEntry("IncludeRule", "true")
                .containsEntry("MaxResults", "30");
    }

    @Test
    void nlbTakesItsListsAsAFormAndNamesTheRegion() {
        GroupReadings read = nlb("sgp-1").get("sgp-1");

        TestCloud.Seen groups = cloud.seen("ListServerGroups").get(0);
        assertThat(groups.parameters()).doesNotContainKey("ServerGroupIds.1");
        assertThat(groups.form()).containsEntry("ServerGroupIds.1", "sgp-1").containsEntry("RegionId", "cn-hangzhou");
        assertThat(groups.header("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(cloud.seen("ListServerGroupServers").get(0).form()).containsEntry("ServerGroupId", "sgp-1");
        assertThat(cloud.seen("ListListeners").get(0).parameters()).containsEntry("RegionId", "cn-hangzhou");
        assertThat(cloud.seen("GetListenerHealthStatus").get(0).parameters())
                .containsEntry("RegionId", "cn-hangzhou")
                .doesNotContainKey("IncludeRule");
        assertThat(health(read).listeners()).hasSize(1);
    }

    @Test
    void nlbIsNotAskedAboutListenersOfOtherGroups() {
        cloud.on("ListListeners", LISTENER.replace("sgp-1", "sgp-other"));

        assertThat(health(nlb("sgp-1").get("sgp-1")).listeners()).isEmpty();
        assertThat(cloud.seen("GetListenerHealthStatus")).isEmpty();
    }

    @Test
    void aRuleThatNamesTheGroupCountsAndMirroredTrafficDoesNot() {
        cloud.on(
                "GetListenerHealthStatus",
                HEALTH.replace("ListenerHealthStatus", "RuleHealthStatus"),
                HEALTH.replace("ForwardGroup", "TrafficMirror"));

        assertThat(health(alb("sgp-1").get("sgp-1")).listeners()).hasSize(1);
        assertThat(health(alb("sgp-1").get("sgp-1")).listeners()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Initial, INITIAL", "Unavailable, UNCHECKED", "Odd, UNKNOWN", "'', UNKNOWN"})
    void whatIsSaidOfABackendIsOneOfTheDocumentedWords(String word, State state) {
        cloud.on("GetListenerHealthStatus", HEALTH.replace("Unused", word));

        assertThat(health(alb("sgp-1").get("sgp-1"))
                        .listeners()
                        .get(0)
                        .backends()
                        .get(0)
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"off, false", "on, true", "odd,", "'',"})
    void whetherChecksAreOnIsAWordOrNothing(String word, Boolean checked) {
        cloud.on("GetListenerHealthStatus", HEALTH.replace("\"on\"", "\"" + word + "\""));

        assertThat(health(alb("sgp-1").get("sgp-1")).listeners().get(0).checked())
                .isEqualTo(checked);
    }

    @Test
    void withoutAListOfTheUnwellNobodyIsHealthyByBeingAbsentFromIt() {
        cloud.on("GetListenerHealthStatus", HEALTH.replace("NonNormalServers", "Other"));

        assertThat(health(alb("sgp-1").get("sgp-1")).listeners().get(0).unlisted())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aGroupThatIsNotListedIsAbsentAndItsServersAreNotAskedFor() {
        cloud.on("ListServerGroups", "{\"TotalCount\":0,\"ServerGroups\":[]}");

        assertThat(alb("sgp-9")
                        .get("sgp-9")
                        .group()
                        .evidence()
                        .orElseThrow()
                        .value()
                        .group())
                .isNull();
        assertThat(cloud.seen("ListServerGroupServers")).isEmpty();
        assertThat(cloud.seen("ListListeners")).isEmpty();
    }

    @Test
    void pagesAreReadToTheEndAndATokenThatComesAgainIsNoEnd() {
        cloud.on(
                "ListServerGroupServers",
                SERVERS.replace("\"TotalCount\"", "\"NextToken\":\"t1\",\"TotalCount\""),
                SERVERS);
        assertThat(alb("sgp-1")
                        .get("sgp-1")
                        .backends()
                        .evidence()
                        .orElseThrow()
                        .value()
                        .backends())
                .hasSize(4);
        assertThat(cloud.seen("ListServerGroupServers").get(1).parameters()).containsEntry("NextToken", "t1");

        cloud.on("ListServerGroupServers", SERVERS.replace("\"TotalCount\"", "\"NextToken\":\"t1\",\"TotalCount\""));
        assertThat(Wording.key(alb("sgp-1").get("sgp-1").backends())).isEqualTo("cloud.list-repeated");
    }

    @Test
    void aListThatIsMissingIsNoEmptyOne() {
        cloud.on("ListServerGroupServers", "{\"TotalCount\":3}");

        assertThat(Wording.key(alb("sgp-1").get("sgp-1").backends())).isEqualTo("cloud.list-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ListServerGroupServers, alb:ListServerGroupServers",
        "ListListeners, alb:ListListeners",
        "GetListenerHealthStatus, alb:GetListenerHealthStatus"
    })
    void aMissingRightTakesAwayOneReadingAndIsNamed(String action, String right) {
        cloud.refuses(action, 403, "Forbidden.RAM");
        GroupReadings read = alb("sgp-1").get("sgp-1");

        boolean servers = action.equals("ListServerGroupServers");
        assertThat(Wording.of(servers ? read.backends() : read.health())).contains(right);
        assertThat(read.group().evidence()).isPresent();
        assertThat((servers ? read.health() : read.backends()).evidence()).isPresent();
    }

    @Test
    void withoutTheListOfGroupsTheirBackendsAreReadAllTheSame() {
        cloud.refuses("ListServerGroups", 403, "Forbidden.RAM");
        GroupReadings read = alb("sgp-1").get("sgp-1");

        assertThat(Wording.of(read.group())).contains("alb:ListServerGroups");
        assertThat(Wording.of(read.health())).contains("alb:ListServerGroups");
        assertThat(read.backends().evidence()).isPresent();
    }

    private static GroupHealth health(GroupReadings read) {
        return read.health().evidence().orElseThrow().value();
    }

    private Map<String, GroupReadings> alb(String... ids) {
        return ServerGroups.alb(bench.client).read(Bench.CLOUD, List.of(ids), bench.deadline());
    }

    private Map<String, GroupReadings> nlb(String... ids) {
        return ServerGroups.nlb(bench.client).read(Bench.CLOUD, List.of(ids), bench.deadline());
    }
}
