package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.Holdings;
import io.migrationgate.evidence.Holdings.Candidates;
import io.migrationgate.evidence.Holdings.Kind;
import io.migrationgate.evidence.HoldingsReader;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lists what an account holds: tasks of DTS, jobs of SMC, instances of RDS, DNS records and server groups of load balancers.
 *
 * <p>Records and server groups of CLB are listed one domain, one balancer at a time, of which only the first few are asked.
 */
public final class AccountLists implements HoldingsReader {
    /** So many domains and classic load balancers are looked into. */
    private static final int INTO = 20;

    private static final AccountList JOBS = AccountList.paged(
            "smc", "2019-06-01", "DescribeReplicationJobs", "ReplicationJobs.ReplicationJob", "JobId", 50);
    private static final AccountList INSTANCES =
            AccountList.paged("rds", "2014-08-15", "DescribeDBInstances", "Items.DBInstance", "DBInstanceId", 100);
    private static final AccountList DOMAINS =
            AccountList.paged("alidns", "2015-01-09", "DescribeDomains", "Domains.Domain", "DomainName", 100);
    private static final AccountList RECORDS =
            AccountList.paged("alidns", "2015-01-09", "DescribeDomainRecords", "DomainRecords.Record", "RecordId", 500);
    private static final AccountList BALANCERS = AccountList.paged(
            "slb", "2014-05-15", "DescribeLoadBalancers", "LoadBalancers.LoadBalancer", "LoadBalancerId", 100);
    private static final AccountList CLASSIC_GROUPS = AccountList.whole(
            "slb", "2014-05-15", "DescribeVServerGroups", "VServerGroups.VServerGroup", "VServerGroupId");

    private final OpenApiClient client;
    private final InstantSource clock;

    /** @param clock the world's clock, which deadlines are on */
    public AccountLists(OpenApiClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Holdings read(Cloud cloud, Duration patience) {
        Dts dts = new Dts(client);
        Reading<CallerIdentity> identity = new Sts(client).callerIdentity(cloud, until(patience));
        List<Reading<DtsListing>> tasks = Stream.of(DtsReference.Type.values())
                .map(type -> dts.tasks(cloud, type, until(patience)))
                .toList();
        Reading<List<SmcJob>> jobs = read(cloud, JOBS, JOBS.call(cloud), until(patience), AccountLists::jobs);
        return new Holdings(
                identity,
                tasks,
                jobs,
                List.of(
                        new Candidates(Kind.RDS, instances(cloud, until(patience))),
                        new Candidates(Kind.BUCKET, new Oss(client).buckets(cloud, until(patience))),
                        new Candidates(Kind.RECORD, records(cloud, until(patience))),
                        new Candidates(Kind.SERVER_GROUP, groups(cloud, BalancerDialect.ALB, until(patience))),
                        new Candidates(Kind.SERVER_GROUP, groups(cloud, BalancerDialect.NLB, until(patience))),
                        new Candidates(Kind.SERVER_GROUP, classicGroups(cloud, until(patience)))));
    }

    private static List<SmcJob> jobs(List<Fields> entries) {
        return entries.stream().map(SmcEntry::new).map(SmcEntry::job).toList();
    }

    private Instant until(Duration patience) {
        return clock.instant().plus(patience);
    }

    /** Makes what people are told of entries. */
    private interface Entries<T> {
        List<T> of(List<Fields> entries);
    }

    private <T> Reading<List<T>> read(Cloud cloud, AccountList list, Call call, Instant deadline, Entries<T> entries) {
        return client.read(call.source(cloud.region()), () -> {
            Paging.Whole whole = list.read(client, cloud, call, deadline);
            return new OpenApiClient.Answer<>(whole.replies(), entries.of(whole.entries()));
        });
    }

    private Reading<List<Map<String, String>>> instances(Cloud cloud, Instant deadline) {
        return read(
                cloud,
                INSTANCES,
                INSTANCES.call(cloud),
                deadline,
                all -> all.stream()
                        .map(entry -> Holdings.entry(
                                List.of("instance", "engine"),
                                List.of(text(entry, "DBInstanceId"), text(entry, "Engine"))))
                        .toList());
    }

    private Reading<List<Map<String, String>>> groups(Cloud cloud, BalancerDialect dialect, Instant deadline) {
        Call call = dialect.list("ListServerGroups", cloud);
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            List<Reply> pages = new TokenPages(call).read(source, page -> client.call(cloud, page, deadline));
            List<Map<String, String>> groups = TokenPages.entries(pages, "ServerGroups", source).stream()
                    .map(entry -> group(call.product(), entry, "ServerGroupId"))
                    .toList();
            return new OpenApiClient.Answer<>(pages, groups);
        });
    }

    private Reading<List<Map<String, String>>> classicGroups(Cloud cloud, Instant deadline) {
        Into groups = new Into(
                CLASSIC_GROUPS, "LoadBalancerId", (balancer, entry) -> group("clb", entry, CLASSIC_GROUPS.id()));
        return into(cloud, BALANCERS, groups, deadline);
    }

    private Reading<List<Map<String, String>>> records(Cloud cloud, Instant deadline) {
        return into(cloud, DOMAINS, new Into(RECORDS, "DomainName", AccountLists::record), deadline);
    }

    /** What is listed inside of each entry of another list. */
    private record Into(AccountList list, String parameter, Told told) {}

    /** Tells an entry by the id of what it lies in. */
    private interface Told {
        Map<String, String> of(String outer, Fields entry);
    }

    private Reading<List<Map<String, String>>> into(Cloud cloud, AccountList outer, Into inner, Instant deadline) {
        Call first = outer.call(cloud);
        return client.read(first.source(cloud.region()), () -> {
            Paging.Whole whole = outer.read(client, cloud, first, deadline);
            List<Reply> replies = new ArrayList<>(whole.replies());
            List<Map<String, String>> found = new ArrayList<>();
            List<String> ids = whole.entries().stream()
                    .map(entry -> text(entry, outer.id()))
                    .limit(INTO)
                    .toList();
            for (String id : ids) {
                Paging.Whole inside = inner.list()
                        .read(client, cloud, inner.list().call(cloud).with(inner.parameter(), id), deadline);
                replies.addAll(inside.replies());
                inside.entries().forEach(entry -> found.add(inner.told().of(id, entry)));
            }
            return new OpenApiClient.Answer<>(replies, found);
        });
    }

    private static Map<String, String> group(String product, Fields entry, String id) {
        return Holdings.entry(List.of("product", "serverGroup"), List.of(product, text(entry, id)));
    }

    private static Map<String, String> record(String domain, Fields entry) {
        return Holdings.entry(
                List.of("domain", "record", "type", "line", "from"),
                List.of(domain, text(entry, "RR"), text(entry, "Type"), text(entry, "Line"), text(entry, "Value")));
    }

    private static String text(Fields entry, String name) {
        String text = entry.text(name);
        return text == null ? "" : SafeText.line(text);
    }
}
