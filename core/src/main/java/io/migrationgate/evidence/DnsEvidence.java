package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.TrafficRoute;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the records of the routes that the cloud's own DNS serves: every domain once, whatever number of routes is in it.
 *
 * <p>A route without domain or record is left out; the criteria say what its plan lacks.
 */
public final class DnsEvidence implements EvidenceSource {
    private final DnsRecordReader dns;

    public DnsEvidence(DnsRecordReader dns) {
        this.dns = dns;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(DnsLookup.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        if (!scope.wants(DnsLookup.KIND)) {
            return book;
        }
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<TrafficRoute>> entry :
                scope.byCloud(TrafficRoute.class).entrySet()) {
            Map<String, Reading<DnsLookup>> domains = new TreeMap<>();
            for (TrafficRoute route : entry.getValue()) {
                if (route.way() instanceof TrafficRoute.Dns record && served(record)) {
                    Reading<DnsLookup> domain = domains.computeIfAbsent(
                            String.valueOf(record.domain()).toLowerCase(Locale.ROOT),
                            name -> dns.records(entry.getKey(), name, until));
                    String host = String.valueOf(record.record());
                    filled = filled.with(DnsLookup.KIND, route.name(), domain.map(all -> all.of(host)));
                }
            }
        }
        return filled;
    }

    private static boolean served(TrafficRoute.Dns record) {
        return record.provider().equals(TrafficRoute.Dns.ALIDNS) && record.domain() != null && record.record() != null;
    }
}
