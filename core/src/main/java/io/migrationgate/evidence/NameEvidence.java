package io.migrationgate.evidence;

import io.migrationgate.plan.TrafficRoute;
import java.time.Instant;
import java.util.Set;

/** Asks for the names of the routes whose DNS has no API that is read here; no list of many names exists in DNS. */
public final class NameEvidence implements EvidenceSource {
    private final NameReader names;

    public NameEvidence(NameReader names) {
        this.names = names;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(NameAnswers.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        if (scope.wants(NameAnswers.KIND)) {
            for (TrafficRoute route : scope.assets(TrafficRoute.class)) {
                if (route.way() instanceof TrafficRoute.Dns dns && asked(dns)) {
                    filled = filled.with(
                            NameAnswers.KIND, route.name(), names.ask(dns.name(), String.valueOf(dns.type()), until));
                }
            }
        }
        return filled;
    }

    private static boolean asked(TrafficRoute.Dns dns) {
        return !dns.provider().equals(TrafficRoute.Dns.ALIDNS)
                && dns.domain() != null
                && dns.record() != null
                && dns.type() != null;
    }
}
