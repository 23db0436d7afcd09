package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;

/** Reads the DNS service of a cloud. Every call ends by its deadline on the world's clock. */
public interface DnsRecordReader {
    /** Reads every record of a domain. */
    Reading<DnsLookup> records(Cloud cloud, String domain, Instant deadline);
}
