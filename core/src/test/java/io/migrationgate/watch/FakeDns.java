package io.migrationgate.watch;

import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.DnsRecordReader;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Knows the record of {@link Routes} as one that is ready to be switched, by a clock that is given. */
public final class FakeDns implements DnsRecordReader {
    private final InstantSource clock;

    public FakeDns(InstantSource clock) {
        this.clock = clock;
    }

    /** The record {@code www}, unchanged for two days. */
    public static DnsRecord record(Instant now) {
        return new DnsRecord(
                "1001",
                "www",
                "A",
                "203.0.113.10",
                "default",
                Duration.ofSeconds(60),
                "ENABLE",
                false,
                now.minus(Duration.ofDays(2)));
    }

    @Override
    public Reading<DnsLookup> records(Cloud cloud, String domain, Instant deadline) {
        Instant now = clock.instant();
        return new Evidence<>(Level.LIVE, "records", now, "digest of records", new DnsLookup(List.of(record(now))));
    }
}
