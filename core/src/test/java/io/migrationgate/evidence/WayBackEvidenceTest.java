package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.watch.FakeCloud;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WayBackEvidenceTest {
    private final FakeCloud cloud = new FakeCloud();
    private final MigrationPlan plan = Plans.simulated();

    @Test
    void oneListTellsOfEveryDatabase() {
        EvidenceBook book = read(plan.assets());

        assertThat(cloud.listings()).isEqualTo(1);
        assertThat(found(book, "orders").prepared()).isNull();
        assertThat(found(book, "orders").readers()).isEmpty();
        assertThat(found(book, "ledger").prepared().job()).isEqualTo("jobledgerback");
    }

    @Test
    void withoutDatabasesNothingIsAsked() {
        assertThat(read(List.of()).all()).isEmpty();
        assertThat(cloud.listings()).isZero();
    }

    @Test
    void aListThatCannotBeReadSaysSoForEachDatabase() {
        cloud.unreadableFrom(Duration.ZERO);

        assertThat(read(plan.assets()).all().values())
                .hasSize(2)
                .allMatch(reading -> reading.evidence().isEmpty());
    }

    private static DtsWayBack found(EvidenceBook book, String database) {
        return book.find(DtsWayBack.KIND, database)
                .orElseThrow()
                .evidence()
                .orElseThrow()
                .value();
    }

    private EvidenceBook read(List<Asset> assets) {
        return new WayBackEvidence(cloud)
                .read(
                        new Scope(plan, assets, Set.of(DtsWayBack.KIND)),
                        EvidenceBook.empty(),
                        cloud.instant().plusSeconds(30));
    }
}
