package io.migrationgate.criteria.catalog;

import static io.migrationgate.criteria.Finding.Status.FAIL;
import static io.migrationgate.criteria.Finding.Status.INCONCLUSIVE;
import static io.migrationgate.criteria.Finding.Status.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.Level;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.watch.FakeBuckets;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreInventoryTest {
    private final InventoryFound criterion = new InventoryFound();

    private static StoreCase with(Bucket bucket) {
        return StoreCase.healthy().with(BucketLookup.KIND, Level.LIVE, new BucketLookup(bucket), StoreCase.NOW);
    }

    @Test
    void aBucketOfTheRegionAndAccountIsFound() {
        assertThat(StoreCase.healthy().statusBy(criterion)).isEqualTo(PASS);
        assertThat(StoreCase.healthy().ofAccount(Plans.ACCOUNT).statusBy(criterion))
                .isEqualTo(PASS);
    }

    @Test
    void aBucketThatOssDoesNotKnowFails() {
        assertThat(with(null).statusBy(criterion)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "images-hz, cn-shanghai, 1234567890123456, FAIL",
        "images-hz, , 1234567890123456, INCONCLUSIVE",
        "images-hz, cn-hangzhou, 9999999999999999, FAIL",
        "images-hz, cn-hangzhou, , INCONCLUSIVE",
        "images-sh, cn-hangzhou, 1234567890123456, FAIL"
    })
    void nameRegionAndOwnerAreCompared(String name, String region, String owner, Status expected) {
        assertThat(with(new Bucket(name, region, owner))
                        .ofAccount(Plans.ACCOUNT)
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void withoutADeclaredAccountTheOwnerIsOnlyTold() {
        assertThat(with(new Bucket("images-hz", "cn-hangzhou", null)).statusBy(criterion))
                .isEqualTo(PASS);
    }

    @Test
    void nothingReadOrReadBeforeIsInconclusive() {
        assertThat(StoreCase.healthy().without(BucketLookup.KIND).statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
        assertThat(StoreCase.healthy()
                        .with(
                                BucketLookup.KIND,
                                Level.LIVE,
                                new BucketLookup(FakeBuckets.bucket()),
                                StoreCase.STARTED.minus(Duration.ofMinutes(1)))
                        .statusBy(criterion))
                .isEqualTo(INCONCLUSIVE);
    }

    @Test
    void aStoreWithoutADeclaredBucketFails() {
        ObjectStore nowhere =
                new ObjectStore("images", "main", Tool.OSSIMPORT, null, null, Plans.STORE.origin(), null, null);

        assertThat(StoreCase.of(nowhere).statusBy(criterion)).isEqualTo(FAIL);
    }
}
