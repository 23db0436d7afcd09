package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Holdings;
import io.migrationgate.evidence.Holdings.Candidates;
import io.migrationgate.evidence.SmcJob;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountListsTest {
    private final Map<String, String> replies = new HashMap<>();
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        reply("GetCallerIdentity", Bench.IDENTITY);
        reply("DescribeDtsJobs", "{'Success':true,'TotalRecordCount':0,'DtsJobList':[]}");
        reply(
                "DescribeReplicationJobs",
                "{'TotalCount':1,'ReplicationJobs':{'ReplicationJob':[{'JobId':'j-1','SourceId':'s-1'}]}}");
        reply(
                "DescribeDBInstances",
                "{'TotalRecordCount':1,'Items':{'DBInstance':[{'DBInstanceId':'rm-1','Engine':'MySQL'}]}}");
        reply("DescribeDomains", "{'TotalCount':1,'Domains':{'Domain':[{'DomainName':'example.com'}]}}");
        reply(
                "DescribeDomainRecords",
                "{'TotalCount':1,'DomainRecords':{'Record':[{'RecordId':'1','RR':'www','Type':'A','Line':'default',"
                        + "'Value':'203.0.113.10'}]}}");
        reply("ListServerGroups", "{'ServerGroups':[{'ServerGroupId':'sgp-1'}]}");
        reply("DescribeLoadBalancers", "{'TotalCount':1,'LoadBalancers':{'LoadBalancer':[{'LoadBalancerId':'lb-1'}]}}");
        reply("DescribeVServerGroups", "{'VServerGroups':{'VServerGroup':[{'VServerGroupId':'rsp-1'}]}}");
        bench.cloud.answers((exchange, seen) -> TestCloud.json(replies.getOrDefault(seen.header("x-acs-action"), "{}"))
                .to(exchange, seen));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void reply(String action, String body) {
        replies.put(action, body.replace('\'', '"'));
    }

    private Holdings read() {
        return new AccountLists(bench.client, bench.time).read(Bench.CLOUD, Duration.ofSeconds(30));
    }

    private static List<Map<String, String>> entries(Holdings holdings) {
        return holdings.candidates().stream()
                .map(Candidates::entries)
                .flatMap(reading -> reading.evidence().stream())
                .map(Evidence::value)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void readsEveryListByItself() {
        Holdings holdings = read();

        assertThat(holdings.identity().evidence()).isPresent();
        assertThat(holdings.tasks())
                .hasSize(2)
                .allMatch(reading -> reading.evidence().isPresent());
        assertThat(holdings.jobs().evidence())
                .hasValueSatisfying(
                        jobs -> assertThat(jobs.value()).extracting(SmcJob::job).containsExactly("j-1"));
        assertThat(entries(holdings))
                .containsExactly(
                        Map.of("instance", "rm-1", "engine", "MySQL"),
                        Map.of(
                                "domain",
                                "example.com",
                                "record",
                                "www",
                                "type",
                                "A",
                                "line",
                                "default",
                                "from",
                                "203.0.113.10"),
                        Map.of("product", "alb", "serverGroup", "sgp-1"),
                        Map.of("product", "nlb", "serverGroup", "sgp-1"),
                        Map.of("product", "clb", "serverGroup", "rsp-1"));
    }

    @Test
    void oneMissingRightTakesAwayOneList() {
        reply("DescribeDBInstances", "{'Code':'Forbidden.RAM','Success':false,'RequestId':'r1'}");

        Holdings holdings = read();

        assertThat(Wording.of(holdings.candidates().get(0).entries()))
                .contains("rds:DescribeDBInstances", "request id r1");
        assertThat(entries(holdings)).hasSize(4);
    }

    @Test
    void aListThatIsNoneIsNotRead() {
        reply("DescribeVServerGroups", "{'VServerGroups':7}");

        Holdings holdings = read();

        assertThat(Wording.key(holdings.candidates().get(5).entries())).isEqualTo("cloud.list-missing");
    }
}
