package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds the records that Alibaba Cloud DNS (Alidns) tells of. TTL is in seconds, times are in milliseconds. */
public final class Dns implements Product {
    private final Set<String> domains = ConcurrentHashMap.newKeySet();
    private final List<ObjectNode> records = new CopyOnWriteArrayList<>();

    Dns() {}

    /** A domain that exists, with no record yet. */
    public Dns domain(String name) {
        domains.add(name);
        return this;
    }

    /** An enabled record of the default line with a TTL of 60 s, which has stood for ten days. */
    public ObjectNode record(String domain, String rr, String type, String value) {
        domains.add(domain);
        ObjectNode entry = Published.entry("alidns-DescribeDomainRecords", "/DomainRecords/Record/0")
                .put("RecordId", Integer.toString(9_999_985 + records.size()))
                .put("DomainName", domain)
                .put("RR", rr)
                .put("Type", type)
                .put("Value", value)
                .put("TTL", 60)
                .put("CreateTimestamp", Times.millisFromNow(Duration.ofDays(-300)))
                .put("UpdateTimestamp", Times.millisFromNow(Duration.ofDays(-10)));
        entry.remove(List.of("Priority", "Weight", "Remark"));
        records.add(entry);
        return entry;
    }

    @Override
    public String version() {
        return "2015-01-09";
    }

    @Override
    public Map<String, Action> actions() {
        return Map.of(DomainRecordsAction.NAME, new DomainRecordsAction(domains, records));
    }
}
