package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.Finding.Status.INCONCLUSIVE;
import static io.migrationgate.criteria.Finding.Status.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryComparison.Names;
import io.migrationgate.evidence.Level;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.Origin;
import io.migrationgate.plan.ObjectStore.OriginType;
import io.migrationgate.watch.FakeInventories;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectsVerifiedTest {
    private static final List<String> KEYS = List.of("a.png", "b.png");
    private static final Names NAMES = new Names(KEYS, KEYS, KEYS, KEYS, KEYS);

    private final ObjectsVerified criterion = new ObjectsVerified();

    private static InventoryComparison compared(
            long equal, long missing, long extra, long sizes, long checksums, long unproven) {
        return new InventoryComparison(
                equal, missing, extra, sizes, checksums, unproven, NAMES, List.of(), StoreCase.MADE_AT);
    }

    private static StoreCase with(StoreCase store, Level level, InventoryComparison compared, Instant at) {
        return store.with(InventoryComparison.KIND, level, compared, at);
    }

    @Test
    void equalInventoriesThatTheBucketConfirmedAreVerifiedAndTheSourceIsSaidToBeDeclared() {
        Finding finding = StoreCase.healthy().judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(PASS);
        assertThat(finding.level()).isEqualTo(Level.RECORDED);
        assertThat(finding.observed().toString()).contains("objects-verified.source-declared");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 0, 0, 0, 0, 0, PASS",
        "39, 1, 0, 0, 0, 0, FAIL",
        "39, 0, 1, 0, 0, 0, FAIL",
        "39, 0, 0, 1, 0, 0, FAIL",
        "39, 0, 0, 0, 1, 0, FAIL",
        "39, 0, 0, 0, 0, 1, INCONCLUSIVE",
        "0, 0, 0, 0, 0, 0, INCONCLUSIVE"
    })
    void everyObjectMustBeEqual(
            long equal, long missing, long extra, long sizes, long checksums, long unproven, Status expected) {
        InventoryComparison compared = compared(equal, missing, extra, sizes, checksums, unproven);

        assertThat(with(StoreCase.healthy(), Level.RECORDED, compared, StoreCase.MADE_AT)
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void inventoriesThatNothingConfirmedOrAreTooOldAreNotEnough() {
        InventoryComparison equal = FakeInventories.equal(StoreCase.MADE_AT);

        assertThat(with(StoreCase.healthy(), Level.DECLARED, equal, StoreCase.MADE_AT)
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
        assertThat(with(
                                StoreCase.healthy(),
                                Level.RECORDED,
                                equal,
                                StoreCase.NOW.minus(Duration.ofHours(24)).minusSeconds(1))
                        .judgedBy(criterion)
                        .observed()
                        .key())
                .isEqualTo("evidence.too-old");
        assertThat(with(StoreCase.healthy(), Level.RECORDED, equal, StoreCase.NOW.plusSeconds(1))
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
        assertThat(StoreCase.healthy().without(InventoryComparison.KIND).statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void aStoreMayAskForYoungerInventories() {
        ObjectStore strict = new ObjectStore(
                "images",
                "main",
                Plans.STORE.tool(),
                null,
                null,
                Plans.STORE.origin(),
                Plans.STORE.destination(),
                Duration.ofMinutes(30));

        assertThat(with(
                                StoreCase.of(strict),
                                Level.RECORDED,
                                FakeInventories.equal(StoreCase.MADE_AT),
                                StoreCase.MADE_AT)
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(OriginType.class)
    void whatASourceCanProveIsSaidOfWhatWasNotProven(OriginType type) {
        ObjectStore store = new ObjectStore(
                "images",
                "main",
                Plans.STORE.tool(),
                null,
                null,
                new Origin(type, null),
                Plans.STORE.destination(),
                null);
        Finding finding = with(StoreCase.of(store), Level.RECORDED, compared(9, 0, 0, 0, 0, 1), StoreCase.MADE_AT)
                .judgedBy(criterion);

        assertThat(finding.observed().toString()).contains("objects-verified.proof-", "a.png");
    }
}
