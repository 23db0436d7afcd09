package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.ClbGroup;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.Rewrites;
import io.migrationgate.it.cloud.ServerGroup;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server groups as ALB, NLB and CLB document them: what the gate makes of each, healthy, loose and refused. */
class DocumentedBalancersIT {
    private static final List<String> ACTIONS = List.of(
            "ListServerGroups",
            "ListServerGroupServers",
            "ListListeners",
            "GetListenerHealthStatus",
            "DescribeVServerGroupAttribute",
            "DescribeVServerGroups",
            "DescribeLoadBalancerListeners",
            "DescribeHealthStatus");

    private final Rig rig = new Rig();
    private final ServerGroup alb = group(rig.cloud.alb().group("sgp-1"), "lsn-1");
    private final ServerGroup nlb = group(rig.cloud.nlb().group("sgp-2"), "lsn-2@80");
    private final ClbGroup clb = rig.cloud.clb().group("rsp-1", "lb-1");
    private final ObjectNode clbOld = clb.backend("i-old", 80, 100);
    private final ObjectNode clbNew = clb.backend("i-new", 80, 0);
    private final ObjectNode clbListener = clb.listener(80, "http");

    private static ServerGroup group(ServerGroup group, String listener) {
        group.server("i-old", 80, 100);
        group.server("i-new", 80, 0);
        group.listener(listener, 80);
        return group;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"alb, sgp-1", "nlb, sgp-2", "clb, rsp-1"})
    void aGroupAsDocumentedPassesWhateverIsJudgedOfIt(String product, String group) {
        Report report = report(product, group);

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings())
                .extracting(FindingRow::criterion)
                .contains("inventory-found", "traffic-ttl", "traffic-state");
        assertThat(rig.cloud.calls().all()).allMatch(call -> call.verified());
    }

    @ParameterizedTest
    @CsvSource({"alb, sgp-1", "nlb, sgp-2", "clb, rsp-1"})
    void everyNumberAndFlagMayBeAText(String product, String group) {
        ACTIONS.forEach(action -> rig.cloud.rewrites().of(action, Rewrites.scalarsAsTexts()));

        assertThat(report(product, group).verdict()).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @CsvSource({"alb, sgp-1", "nlb, sgp-2"})
    void aGroupAndItsServersMayStandOnLaterPages(String product, String group) {
        ServerGroup crowded = product.equals("alb") ? alb : nlb;
        for (int i = 0; i < 130; i++) {
            (product.equals("alb") ? rig.cloud.alb() : rig.cloud.nlb()).group("sgp-other-" + i);
            crowded.server("i-idle-" + i, 80, 0);
        }
        crowded.server("i-late", 8080, 5);

        FindingRow state = Rig.finding(report(product, group), "traffic-state");

        assertThat(state.status()).isEqualTo("FAIL");
        assertThat(state.observed()).contains("i-late");
    }

    @ParameterizedTest
    @CsvSource({"alb, sgp-1", "nlb, sgp-2", "clb, rsp-1"})
    void anOldSideWithoutTrafficIsNoGo(String product, String group) {
        weigh("i-old", 0);

        assertThat(Rig.finding(report(product, group), "traffic-state").status())
                .isEqualTo("FAIL");
    }

    @ParameterizedTest
    @CsvSource({"alb, sgp-1", "nlb, sgp-2", "clb, rsp-1"})
    void aNewSideWithTrafficIsNoGo(String product, String group) {
        weigh("i-new", 50);

        assertThat(Rig.finding(report(product, group), "traffic-state").status())
                .isEqualTo("FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb", "nlb"})
    void withoutHealthChecksNobodyKnowsWhetherTheNewSideAnswers(String product) {
        alb.withoutHealthChecks();
        nlb.withoutHealthChecks();

        Report report = report(product, product.equals("alb") ? "sgp-1" : "sgp-2");

        assertThat(Rig.finding(report, "traffic-state").status()).isNotEqualTo("PASS");
    }

    @Test
    void aNewSideThatClbFindsAbnormalIsNoGo() {
        clb.health("i-new", "abnormal");

        assertThat(Rig.finding(report("clb", "rsp-1"), "traffic-state").status())
                .isEqualTo("FAIL");
    }

    @Test
    void anNlbServerThatFailsItsCheckIsNoGo() {
        nlb.trouble("i-new", "Unhealthy", "CONNECT_FAILED");

        FindingRow state = Rig.finding(report("nlb", "sgp-2"), "traffic-state");

        assertThat(state.status()).isEqualTo("FAIL");
        assertThat(state.observed()).contains("i-new").contains("CONNECT_FAILED");
    }

    @Test
    void aNewSideThatNoCheckHasSeenYetIsNotCalledHealthy() {
        nlb.trouble("i-new", "Initial", "CONNECT_TIMEOUT");

        FindingRow finding = Rig.finding(report("nlb", "sgp-2"), "traffic-state");
        assertThat(finding.status()).isEqualTo("INCONCLUSIVE");
        assertThat(finding.observed()).contains("will say of i-new:80: it has not ended");
    }

    @ParameterizedTest
    @CsvSource({
        "ListServerGroupServers, Servers",
        "ListListeners, Listeners",
        "GetListenerHealthStatus, ListenerHealthStatus",
        "ListServerGroups, ServerGroups"
    })
    void aListThatIsMissingBlocks(String action, String field) {
        rig.cloud.rewrites().of(action, Rewrites.without(field));

        assertThat(report("alb", "sgp-1").verdict()).isNotEqualTo(Verdict.GO);
        assertThat(report("nlb", "sgp-2").verdict()).isNotEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weight", "Port", "ServerId"})
    void aBackendWithoutOneOfItsFieldsBlocks(String field) {
        clbNew.remove(field);

        assertThat(report("clb", "rsp-1").verdict()).isNotEqualTo(Verdict.GO);
    }

    @Test
    void aClbListenerThatIsStoppedIsNoGo() {
        clbListener.put("Status", "stopped");

        assertThat(report("clb", "rsp-1").verdict()).isEqualTo(Verdict.NO_GO);
    }

    @Test
    void weightsOfClbMayBeTextsAsThePublishedSampleShowsThem() {
        clbOld.put("Weight", "100").put("Port", "80");
        clbNew.put("Weight", "0").put("Port", "80");

        assertThat(report("clb", "rsp-1").verdict()).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @CsvSource({"alb, sgp-9", "nlb, sgp-9", "clb, rsp-9"})
    void aGroupThatNobodyKnowsIsNoGo(String product, String group) {
        Report report = report(product, group);

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.told(report, "inventory-found")).contains(group);
    }

    @ParameterizedTest
    @CsvSource({
        "alb, sgp-1, GetListenerHealthStatus, alb:GetListenerHealthStatus",
        "nlb, sgp-2, GetListenerHealthStatus, nlb:GetListenerHealthStatus",
        "clb, rsp-1, DescribeHealthStatus, slb:DescribeHealthStatus"
    })
    void oneMissingRightIsNamedAndTakesNoMoreThanItsOwnFindings(
            String product, String group, String action, String right) {
        rig.cloud.faults().always(action, Fault.forbidden());

        Report report = report(product, group);

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.told(report, "traffic-state")).contains(right);
        assertThat(Rig.finding(report, "inventory-found").status()).isEqualTo("PASS");
        assertThat(Rig.finding(report, "traffic-ttl").status()).isEqualTo("PASS");
    }

    private void weigh(String server, int weight) {
        alb.weigh(server, weight);
        nlb.weigh(server, weight);
        (server.equals("i-old") ? clbOld : clbNew).put("Weight", weight);
    }

    private Report report(String product, String group) {
        String address = rig.cloud.address();
        return rig.readiness(Rig.read("""
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { alb: "http://%s", nlb: "http://%s", slb: "http://%s" } }
                traffic:
                  - { name: web, loadBalancer: { product: %s, serverGroup: %s, from: ["i-old:80"], to: ["i-new:80"] } }
                """.formatted(address, address, address, product, group)));
    }
}
