package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.watch.FakeGroups;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancerEvidenceTest {
    private static final Instant NOW = Readings.START;
    private static final Set<EvidenceKind<?>> ALL =
            Set.of(ServerGroupLookup.KIND, GroupBackends.KIND, GroupHealth.KIND);

    private final List<String> asked = new ArrayList<>();

    @Test
    void groupsOfOneProductAreAskedForTogetherAndOnceEach() {
        TrafficRoute again = route("again", "alb", "sgp-1");
        EvidenceBook book =
                read(ALL, Routes.WEB_LB, again, route("other", "alb", "sgp-2"), route("net", "nlb", "sgp-3"));

        assertThat(asked).containsExactly("alb [sgp-1, sgp-2]", "nlb [sgp-3]");
        assertThat(book.all()).hasSize(12);
        assertThat(book.find(GroupBackends.KIND, "again")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"clb, sgp-1", "alb, rsp-1", "nlb, rsp-1", "alb, alb-1", "nlb, nlb-1", "clb, lb-1", "alb,"})
    void anIdThatCannotBeTheProductsIsNotAskedFor(String product, String group) {
        assertThat(read(ALL, route("lb", product, group)).all()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void nothingIsAskedForThatNobodyWants() {
        assertThat(read(Set.of(), Routes.WEB_LB).all()).isEmpty();
        assertThat(read(ALL, Routes.WWW).all()).isEmpty();
        assertThat(asked).isEmpty();
    }

    private static TrafficRoute route(String name, String product, String group) {
        return new TrafficRoute(
                name, "main", new TrafficRoute.LoadBalancer(product, group, List.of("a:1"), List.of("b:1")));
    }

    private EvidenceBook read(Set<EvidenceKind<?>> wanted, TrafficRoute... routes) {
        return new BalancerEvidence(Map.of("alb", reader("alb"), "nlb", reader("nlb"), "clb", reader("clb")))
                .read(new Scope(Plans.simulated(), List.of(routes), wanted), EvidenceBook.empty(), NOW.plusSeconds(60));
    }

    private ServerGroupReader reader(String product) {
        return (cloud, ids, deadline) -> {
            asked.add(product + " " + ids);
            return new FakeGroups(InstantSource.fixed(NOW)).read(cloud, ids, deadline);
        };
    }
}
