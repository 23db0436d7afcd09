package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows what a search for DNS records finds in each mode, which is more than asked for in most. */
class DomainRecordsTest {
    private final ProductClient client = new ProductClient("2015-01-09");
    private final Dns dns = client.cloud.dns();

    @BeforeEach
    void records() {
        dns.record("example.com", "www", "A", "203.0.113.10");
        dns.record("example.com", "www2", "A", "203.0.113.11");
        dns.record("example.com", "api", "CNAME", "www.example.com");
        dns.record("example.com", "www", "A", "203.0.113.12").put("Line", "telecom");
        dns.record("example.org", "www", "A", "203.0.113.20");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aKeywordFindsHostsThatOnlyContainIt() throws Exception {
        assertThat(hosts("RRKeyWord", "WWW")).containsExactly("www", "www2", "www");
        assertThat(hosts("SearchMode", "ADVANCED", "RRKeyWord", "www", "Type", "A", "Line", "default"))
                .containsExactly("www", "www2");
    }

    @Test
    void exactSearchIsByKeyWordAndLeavesTheRestAside() throws Exception {
        assertThat(hosts("SearchMode", "EXACT", "KeyWord", "www", "Line", "telecom"))
                .containsExactly("www", "www");
        assertThat(hosts("SearchMode", "EXACT", "RRKeyWord", "api")).hasSize(4);
    }

    @Test
    void likeFindsValuesToo() throws Exception {
        assertThat(hosts("KeyWord", "www.example")).containsExactly("api");
    }

    @Test
    void aCombinationSearchesExactly() throws Exception {
        assertThat(hosts("SearchMode", "COMBINATION", "RRKeyWord", "www", "Line", "default"))
                .containsExactly("www");
    }

    @Test
    void recordsComeTwentyAPageAndNeverMoreThanFiveHundred() throws Exception {
        for (int i = 0; i < 30; i++) {
            dns.record("example.com", "host" + i, "A", "203.0.113.9");
        }

        assertThat(hosts()).hasSize(20);
        assertThat(client.json("DescribeDomainRecords", "DomainName", "example.com", "PageNumber", "2")
                        .path("TotalCount")
                        .intValue())
                .isEqualTo(34);
        assertThat(client.refusal("DescribeDomainRecords", "DomainName", "example.com", "PageSize", "501"))
                .isEqualTo("403 InvalidParameter");
    }

    @Test
    void timesAreMillisecondsAndTheTtlIsSeconds() throws Exception {
        JsonNode record = client.json("DescribeDomainRecords", "DomainName", "example.org")
                .at("/DomainRecords/Record/0");

        assertThat(record.path("TTL").intValue()).isEqualTo(60);
        assertThat(record.path("UpdateTimestamp").longValue()).isGreaterThan(1_700_000_000_000L);
        assertThat(record.path("RecordId").isTextual()).isTrue();
    }

    @Test
    void aDomainOfSomebodyElseIsRefused() throws Exception {
        assertThat(client.refusal("DescribeDomainRecords", "DomainName", "example.net"))
                .isEqualTo("400 InvalidDomainName.NoExist");
        assertThat(client.refusal("DescribeDomainRecords", "RRKeyWord", "www")).isEqualTo("400 MissingParameter");
        assertThat(client.refusal("DescribeDomainRecords", "DomainName", "example.com", "SearchMode", "FUZZY"))
                .isEqualTo("403 InvalidParameter");
    }

    private List<String> hosts(String... parameters) throws Exception {
        String[] all = new String[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        all[0] = "DomainName";
        all[1] = "example.com";
        return client.json("DescribeDomainRecords", all)
                .at("/DomainRecords/Record")
                .findValuesAsText("RR");
    }
}
