package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the lists of what an account holds. */
class AccountListsTest {
    private final SimulatedCloud cloud = SimulatedCloud.of(
            "tasks:",
            "  - { instance: dtsone, job: one, type: sync, target: { engine: MYSQL, instanceType: RDS, instance: rm-1 } }",
            "  - { instance: dtstwo, job: two, type: sync, source: { instanceType: EXPRESS, instance: vpc-1 },",
            "      target: { engine: MYSQL, instanceType: RDS, instance: rm-1 } }",
            "traffic:",
            "  domains: [ { name: example.com, records: [] } ]",
            "  groups:",
            "    - { id: rsp-1, product: clb, loadBalancer: lb-1, backends: [ { server: i-1, port: 80, weight: 100 } ] }");

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void instancesOfRdsAreThoseOfTasksEachOnce() throws IOException {
        RawReply reply = cloud.client.call("DescribeDBInstances", "2014-08-15", "RegionId", "cn-hangzhou");
        assertThat(reply.at("/TotalRecordCount").asInt()).isEqualTo(1);
        assertThat(reply.at("/Items/DBInstance/0/DBInstanceId").asText()).isEqualTo("rm-1");
        assertThat(cloud.client
                        .call("DescribeDBInstances", "2014-08-15", "RegionId", "cn-shanghai")
                        .at("/TotalRecordCount")
                        .asInt())
                .isZero();
    }

    @Test
    void domainsAreListed() throws IOException {
        RawReply reply = cloud.client.call("DescribeDomains", "2015-01-09");
        assertThat(reply.at("/Domains/Domain/0/DomainName").asText()).isEqualTo("example.com");
    }

    @Test
    void classicGroupsAreListedByTheirLoadBalancer() throws IOException {
        RawReply balancers = cloud.client.call("DescribeLoadBalancers", "2014-05-15", "RegionId", "cn-hangzhou");
        assertThat(balancers.at("/LoadBalancers/LoadBalancer/0/LoadBalancerId").asText())
                .isEqualTo("lb-1");
        RawReply groups = cloud.client.call(
                "DescribeVServerGroups", "2014-05-15", "RegionId", "cn-hangzhou", "LoadBalancerId", "lb-1");
        assertThat(groups.at("/VServerGroups/VServerGroup/0/VServerGroupId").asText())
                .isEqualTo("rsp-1");
    }

    @Test
    void pagesHaveALongestLength() throws IOException {
        assertThat(cloud.client
                        .call("DescribeDBInstances", "2014-08-15", "RegionId", "cn-hangzhou", "PageSize", "101")
                        .code())
                .isEqualTo("InvalidParameter");
        assertThat(cloud.client
                        .call("DescribeDomains", "2015-01-09", "PageSize", "101")
                        .code())
                .isEqualTo("InvalidParameter");
    }
}
