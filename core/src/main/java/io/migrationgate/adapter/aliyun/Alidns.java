package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.DnsRecordReader;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Alibaba Cloud DNS, API version 2015-01-09.
 *
 * <p>Its searches are fuzzy, so that a domain is listed as a whole and filtered by those who ask. Times are milliseconds,
 * TTLs seconds.
 */
public final class Alidns implements DnsRecordReader {
    private static final String LONGEST_PAGE = "500";
    /** The account does not hold the domain: it is nobody's, or another account's. */
    private static final Set<String> NOT_HELD = Set.of("InvalidDomainName.NoExist", "IncorrectDomainUser");

    private final OpenApiClient client;

    public Alidns(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<DnsLookup> records(Cloud cloud, String domain, Instant deadline) {
        Call call = Call.read(
                "alidns",
                "2015-01-09",
                "DescribeDomainRecords",
                Map.of("DomainName", domain, "PageSize", LONGEST_PAGE));
        return client.read(call.source(cloud.region()), () -> {
            try {
                Paging.Whole whole = new Paging(
                                call.source(cloud.region()),
                                "DomainRecords.Record",
                                true,
                                page -> page.whole("TotalCount"),
                                entry -> entry.text("RecordId"))
                        .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
                List<DnsRecord> records =
                        whole.entries().stream().map(Alidns::record).toList();
                return new OpenApiClient.Answer<>(whole.replies(), new DnsLookup(records));
            } catch (RefusedException e) {
                return new OpenApiClient.Answer<>(List.of(e.answering(NOT_HELD)), new DnsLookup(null));
            }
        });
    }

    private static DnsRecord record(Fields entry) {
        return new DnsRecord(
                String.valueOf(entry.word("RecordId")),
                entry.word("RR"),
                entry.word("Type"),
                entry.word("Value"),
                entry.word("Line"),
                ttl(entry.whole("TTL")),
                entry.word("Status"),
                entry.flag("Locked"),
                changedAt(entry));
    }

    private static @Nullable Duration ttl(@Nullable Long seconds) {
        return seconds == null || seconds < 0 ? null : Duration.ofSeconds(seconds);
    }

    /** A record that does not tell when it was last changed does not tell either how long its TTL has been in force. */
    private static @Nullable Instant changedAt(Fields entry) {
        Instant created = entry.millis("CreateTimestamp");
        Instant updated = entry.millis("UpdateTimestamp");
        return updated != null && created != null && created.isAfter(updated) ? created : updated;
    }
}
