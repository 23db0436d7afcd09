package io.migrationgate.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.Fault;
import io.migrationgate.it.cloud.Rewrites;
import io.migrationgate.it.cloud.Times;
import io.migrationgate.report.FindingRow;
import io.migrationgate.report.Report;
import io.migrationgate.verdict.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DNS records as Alibaba Cloud DNS documents them: what the gate makes of well-formed, loose and refused replies. */
class DocumentedDnsIT {
    private static final String LIST = "DescribeDomainRecords";

    private final Rig rig = new Rig();
    private final ObjectNode www = rig.cloud.dns().record("example.com", "www", "A", "203.0.113.10");

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRecordAsDocumentedPassesWhateverIsJudgedOfIt() {
        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.GO);
        assertThat(report.findings())
                .extracting(FindingRow::criterion)
                .contains("inventory-found", "traffic-ttl", "traffic-state");
        assertThat(rig.cloud.calls().all()).allMatch(call -> call.action().equals(LIST));
    }

    @Test
    void textsForNumbersAndFlagsAndWordsInOtherCaseAreTheSame() {
        www.put("Type", "a").put("RR", "WWW").put("Status", "ENABLE");
        rig.cloud.rewrites().of(LIST, Rewrites.scalarsAsTexts());

        assertThat(report().verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void whatAFuzzySearchFindsTooIsNotTheRecord() {
        rig.cloud.dns().record("example.com", "www2", "A", "198.51.100.1").put("TTL", 600);
        rig.cloud.dns().record("example.com", "beta.www", "A", "198.51.100.2").put("TTL", 600);

        assertThat(report().verdict()).isEqualTo(Verdict.GO);
    }

    @Test
    void aRecordBehindAThousandOthersIsFound() {
        www.put("RR", "other");
        for (int i = 0; i < 1000; i++) {
            rig.cloud.dns().record("example.com", "www-" + i, "A", "198.51.100.1");
        }
        rig.cloud.dns().record("example.com", "www", "A", "203.0.113.10");

        assertThat(report().verdict()).isEqualTo(Verdict.GO);
    }

    @ParameterizedTest
    @CsvSource({
        "TTL, 600, traffic-ttl",
        "Locked, true, traffic-state",
        "Value, 198.51.100.7, traffic-state",
        "Status, Disable, traffic-state",
        "Line, telecom, inventory-found",
        "Type, TXT, inventory-found"
    })
    void oneWrongFieldIsNoGoAndNamesTheCriterion(String field, String value, String criterion) {
        www.put(field, value);

        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.finding(report, criterion).status()).isEqualTo("FAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TTL", "Locked", "Value", "Status", "Line", "Type", "RR", "UpdateTimestamp"})
    void aFieldThatIsMissingBlocks(String field) {
        www.remove(field);

        assertThat(report().verdict()).isNotEqualTo(Verdict.GO);
    }

    @Test
    void aTtlThatWasLoweredAnHourAgoIsNotYetInForce() {
        www.put("UpdateTimestamp", Times.millisFromNow(Duration.ofHours(-1)));

        Report report = report();

        assertThat(report.verdict()).isNotEqualTo(Verdict.GO);
        assertThat(Rig.finding(report, "traffic-ttl").status()).isEqualTo("INCONCLUSIVE");
        assertThat(Rig.finding(report, "traffic-state").status()).isEqualTo("PASS");
    }

    @Test
    void aRecordThatNeverChangedCountsFromItsCreation() {
        www.remove("UpdateTimestamp");

        assertThat(Rig.finding(report(), "traffic-ttl").status()).isNotEqualTo("FAIL");
    }

    @Test
    void theRecordOfThePublishedSampleIsNotAnAddress() {
        www.put("Type", "MX").put("Value", "mail1.hichina.com").put("TTL", 600).put("Priority", 5);

        assertThat(report().verdict()).isEqualTo(Verdict.NO_GO);
    }

    @Test
    void anotherLineWithAnAddressOfItsOwnIsNamed() {
        rig.cloud.dns().record("example.com", "www", "A", "198.51.100.9").put("Line", "telecom");

        FindingRow state = Rig.finding(report(), "traffic-state");

        assertThat(state.status()).isEqualTo("FAIL");
        assertThat(state.observed()).contains("telecom").contains("198.51.100.9");
    }

    @Test
    void aDomainThatTheAccountDoesNotHoldIsNoGo() {
        www.put("DomainName", "example.org");

        Report report = rig.readiness(Rig.read(planText().replace("example.com", "example.net")));

        assertThat(report.verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(Rig.told(report, "inventory-found")).contains("example.net");
    }

    @Test
    void anEmptyListWithoutACountProvesNothingGood() {
        www.put("RR", "other");
        rig.cloud.rewrites().of(LIST, Rewrites.without("TotalCount"));

        assertThat(report().verdict()).isNotEqualTo(Verdict.GO);
    }

    @Test
    void aMissingRightIsNamed() {
        rig.cloud.faults().always(LIST, Fault.forbidden());

        Report report = report();

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Rig.told(report, "traffic-state")).contains("alidns:DescribeDomainRecords");
        assertThat(Rig.finding(report, "traffic-ttl").status()).isEqualTo("INCONCLUSIVE");
    }

    private Report report() {
        return rig.readiness(Rig.read(planText()));
    }

    private String planText() {
        return """
                migration: documented
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { alidns: "http://%s" } }
                traffic:
                  - { name: www, dns: { provider: alidns, domain: example.com, record: www, type: A,
                      from: 203.0.113.10, to: 47.96.0.10 } }
                """.formatted(rig.cloud.address());
    }
}
