package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what Alidns tells of the domains of a scenario. */
class DomainsTest {
    private static final String WWW = "{ id: \"1\", host: www, value: 203.0.113.10%s }";

    private static SimulatedCloud records(String... records) {
        return SimulatedCloud.of(
                "traffic: { domains: [ { name: Example.com, records: [ " + String.join(", ", records) + " ] } ] }");
    }

    private static RawReply list(SimulatedCloud cloud, String... parameters) throws IOException {
        List<String> all = new ArrayList<>(List.of("DomainName", "example.com"));
        all.addAll(Arrays.asList(parameters));
        return cloud.client.call("DescribeDomainRecords", "2015-01-09", all.toArray(String[]::new));
    }

    private static JsonNode first(SimulatedCloud cloud) throws IOException {
        return list(cloud).at("/DomainRecords/Record/0");
    }

    @Test
    void aRecordOfWhichNothingIsSaidIsOneOfTheDefaultLineUnchangedForTwoDays() throws IOException {
        try (SimulatedCloud cloud = records(WWW.formatted(""))) {
            JsonNode record = first(cloud);
            assertThat(record.path("RR").asText()).isEqualTo("www");
            assertThat(record.path("Type").asText()).isEqualTo("A");
            assertThat(record.path("Line").asText()).isEqualTo("default");
            assertThat(record.path("TTL").intValue()).isEqualTo(600);
            assertThat(record.path("Status").asText()).isEqualTo("ENABLE");
            assertThat(record.path("Locked").booleanValue()).isFalse();
            assertThat(record.path("UpdateTimestamp").longValue())
                    .isEqualTo(SimulatedCloud.START.minusSeconds(172_800).toEpochMilli());
            assertThat(record.has("Weight")).isFalse();
        }
    }

    @Test
    void keywordsAreFuzzyAndOtherFiltersAreNot() throws IOException {
        try (SimulatedCloud cloud = records(
                WWW.formatted(", line: telecom"), "{ id: \"2\", host: www2, type: CNAME, value: a.example.net }")) {
            assertThat(list(cloud, "RRKeyWord", "WWW").at("/TotalCount").intValue())
                    .isEqualTo(2);
            assertThat(list(cloud, "RRKeyWord", "www2").at("/TotalCount").intValue())
                    .isEqualTo(1);
            assertThat(list(cloud, "Line", "telecom").at("/TotalCount").intValue())
                    .isEqualTo(1);
            assertThat(list(cloud, "Type", "cname").at("/TotalCount").intValue())
                    .isEqualTo(1);
            assertThat(list(cloud, "Status", "Disable").at("/TotalCount").intValue())
                    .isZero();
        }
    }

    @Test
    void recordsComeInPagesOfADocumentedLength() throws IOException {
        try (SimulatedCloud cloud = records(WWW.formatted(""), "{ id: \"2\", host: api, value: 203.0.113.11 }")) {
            RawReply second = list(cloud, "PageSize", "1", "PageNumber", "2");
            assertThat(second.at("/TotalCount").intValue()).isEqualTo(2);
            assertThat(second.at("/DomainRecords/Record")).hasSize(1);
            assertThat(list(cloud, "PageSize", "501").at("/Code").asText()).isEqualTo("InvalidParameter");
        }
    }

    @Test
    void aDomainThatIsNotThereIsRefusedAsDocumented() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of()) {
            assertThat(list(cloud).status()).isEqualTo(400);
            assertThat(list(cloud).at("/Code").asText()).isEqualTo("InvalidDomainName.NoExist");
        }
    }

    @Test
    void whatChangesLaterIsALaterChange() throws IOException {
        String lowered = ", changed: -1h, ttl: [ { at: 0s, ttl: 600s }, { at: 10s, ttl: 60s } ],"
                + " status: [ { at: 0s, status: ENABLE }, { at: 20s, status: DISABLE } ]";
        try (SimulatedCloud cloud = records(WWW.formatted(lowered))) {
            assertThat(first(cloud).path("UpdateTimestamp").longValue())
                    .isEqualTo(SimulatedCloud.START.minusSeconds(3600).toEpochMilli());
            cloud.at("15s");
            assertThat(first(cloud).path("TTL").intValue()).isEqualTo(60);
            assertThat(first(cloud).path("UpdateTimestamp").longValue())
                    .isEqualTo(SimulatedCloud.START.plusSeconds(10).toEpochMilli());
            cloud.at("20s");
            assertThat(first(cloud).path("Status").asText()).isEqualTo("DISABLE");
        }
    }

    @Test
    void recordsAreAbsentForAWhileAndReportedOtherwise() throws IOException {
        String spoilt = ", weight: 2, locked: true, absent: [ { until: 5s } ],"
                + " reporting: [ { until: 10s, without: [ Record.TTL ], set: { Record.Value: odd } } ]";
        try (SimulatedCloud cloud = records(WWW.formatted(spoilt))) {
            assertThat(list(cloud).at("/TotalCount").intValue()).isZero();
            cloud.at("5s");
            assertThat(first(cloud).has("TTL")).isFalse();
            assertThat(first(cloud).path("Value").asText()).isEqualTo("odd");
            assertThat(first(cloud).path("Weight").intValue()).isEqualTo(2);
            cloud.at("10s");
            assertThat(first(cloud).path("Value").asText()).isEqualTo("203.0.113.10");
        }
    }

    @Test
    void faultsGoForAlidnsToo() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(
                "throttle: { DescribeDomainRecords: 1 }",
                "traffic: { domains: [ { name: example.com } ] }",
                "faults: [ { kind: forbidden, action: DescribeDomainRecords, times: 1 } ]")) {
            assertThat(list(cloud).status()).isEqualTo(403);
            assertThat(list(cloud).at("/TotalCount").intValue()).isZero();
            assertThat(list(cloud).at("/Code").asText()).isEqualTo("Throttling.User");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ host: www, value: x } | has no id",
                "{ id: \"1\", host: www } | has no value",
                "{ id: \"1\", host: www, value: x, ttl: 60 } | is not a duration",
                "{ id: \"1\", host: www, value: x, status: On } | is none of",
                "{ id: \"1\", host: www, value: x, colour: red } | is not a key here",
                "{ id: \"1\", host: www, value: x, reporting: [ { from: 1s } ] } | neither without nor set"
            })
    void mistakesAreRefused(String record, String why) {
        assertThatThrownBy(() -> SimulatedCloud.scenario(
                        "traffic:", "  domains:", "    - name: example.com", "      records: [ " + record + " ]"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("traffic.domains[0].records[0]");
    }

    @Test
    void idsAndNamesAreThereOnce() {
        assertThatThrownBy(() -> records(WWW.formatted(""), WWW.formatted(", line: telecom")))
                .hasMessageContaining("the id of another one");
        assertThatThrownBy(() ->
                        SimulatedCloud.scenario("traffic: { domains: [ { name: a.example }, { name: A.example } ] }"))
                .hasMessageContaining("the name of another domain");
    }
}
