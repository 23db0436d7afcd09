package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.watch.FakeDns;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DnsEvidenceTest {
    private static final Instant NOW = Readings.START;
    private static final TrafficRoute API = Routes.dns("api", "api", "A", "default");
    private static final TrafficRoute ELSEWHERE = Routes.dns(
            "other", "Example.ORG", "www", "A", "default", "203.0.113.11", "47.96.0.11", Duration.ofSeconds(60));

    private final List<String> asked = new ArrayList<>();

    @Test
    void everyDomainIsListedOnceAndEachRouteSeesItsOwnHost() {
        EvidenceBook book = read(Set.of(DnsLookup.KIND), Routes.WWW, API, ELSEWHERE);

        assertThat(asked).containsExactly("example.com", "example.org");
        assertThat(value(book, "www").records()).containsExactly(FakeDns.record(NOW));
        assertThat(value(book, "api").records()).isEmpty();
        assertThat(value(book, "other").records()).isNull();
    }

    @Test
    void nothingIsAskedForThatNobodyWantsOrThatThePlanDoesNotName() {
        TrafficRoute nameless = Routes.dns("x", null, "www", "A", "default", null, null, null);
        TrafficRoute balanced =
                new TrafficRoute("lb", "main", new TrafficRoute.LoadBalancer("alb", "sgp-1", List.of(), List.of()));

        assertThat(read(Set.of(), Routes.WWW).all()).isEmpty();
        assertThat(read(Set.of(DnsLookup.KIND), nameless, balanced).all()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aRecordWithoutANameMayBeAnybodys() {
        DnsRecord nameless = new DnsRecord("1", null, "A", null, null, null, null, null, null);

        assertThat(new DnsLookup(List.of(nameless)).of("www").records()).containsExactly(nameless);
        assertThat(new DnsLookup(List.of(FakeDns.record(NOW))).of("WWW").records())
                .hasSize(1);
    }

    private EvidenceBook read(Set<EvidenceKind<?>> wanted, TrafficRoute... routes) {
        DnsRecordReader reader = (cloud, domain, deadline) -> {
            asked.add(domain);
            DnsLookup held = new DnsLookup(domain.equals("example.com") ? List.of(FakeDns.record(NOW)) : null);
            return new Evidence<>(Level.LIVE, "records", NOW, "digest", held);
        };
        return new DnsEvidence(reader)
                .read(new Scope(Plans.simulated(), List.of(routes), wanted), EvidenceBook.empty(), NOW.plusSeconds(60));
    }

    private static DnsLookup value(EvidenceBook book, String route) {
        return book.find(DnsLookup.KIND, route)
                .orElseThrow()
                .evidence()
                .orElseThrow()
                .value();
    }
}
