package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.watch.FakeNames;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameEvidenceTest {
    private static final Instant NOW = Readings.START;

    private final List<String> asked = new ArrayList<>();

    @Test
    void onlyNamesOfOtherProvidersAreAskedFor() {
        EvidenceBook book = read(
                Set.of(NameAnswers.KIND), Routes.WWW, Routes.WEB_LB, Routes.ELSEWHERE, Routes.elsewhere("x", null));

        assertThat(asked).containsExactly("A www.example.org");
        assertThat(book.all()).hasSize(1);
        assertThat(book.find(NameAnswers.KIND, "www-elsewhere")).isPresent();
    }

    @Test
    void nothingIsAskedForThatNobodyWants() {
        assertThat(read(Set.of(), Routes.ELSEWHERE).all()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void whereNobodyMayAskTheReasonIsSaid() {
        Reading<NameAnswers> none = new NoNames("name.no-simulation", InstantSource.fixed(NOW))
                .ask("www.example.org", "A", NOW.plusSeconds(1));

        assertThat(none.evidence()).isEmpty();
        assertThat(none.observedAt()).isEqualTo(NOW);
        assertThat(((NoEvidence<NameAnswers>) none).reason())
                .isEqualTo(Sentence.of("name.no-simulation", "www.example.org"));
    }

    private EvidenceBook read(Set<EvidenceKind<?>> wanted, TrafficRoute... routes) {
        NameReader names = (name, type, deadline) -> {
            asked.add(type + " " + name);
            return new FakeNames(InstantSource.fixed(NOW)).ask(name, type, deadline);
        };
        return new NameEvidence(names)
                .read(new Scope(Plans.simulated(), List.of(routes), wanted), EvidenceBook.empty(), NOW.plusSeconds(60));
    }
}
