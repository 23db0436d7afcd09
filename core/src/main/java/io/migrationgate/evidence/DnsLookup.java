package io.migrationgate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a domain's DNS service holds, for one host or for all.
 *
 * @param records in the order of the list; null when the account does not hold the domain
 */
public record DnsLookup(@Nullable List<DnsRecord> records) {
    /** The records of the host that a route declares, of every type and line. */
    public static final EvidenceKind<DnsLookup> KIND = new EvidenceKind<>("dns-records", DnsLookup.class);

    public DnsLookup {
        records = records == null ? null : List.copyOf(records);
    }

    /** What it holds of one host. */
    public DnsLookup of(String host) {
        return records == null
                ? this
                : new DnsLookup(
                        records.stream().filter(record -> record.mayBeOf(host)).toList());
    }
}
