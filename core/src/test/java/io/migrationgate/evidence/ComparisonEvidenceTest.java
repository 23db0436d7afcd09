package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.watch.FakeBuckets;
import io.migrationgate.watch.FakeInventories;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how well a comparison is known by what the bucket says of a sample. */
class ComparisonEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-12-04T16:00:00Z");

    private static Reading<InventoryComparison> read(
            ObjectStore store, InventoryReader inventories, Function<String, ObjectHead> heads) {
        BucketReader buckets = new BucketReader() {
            @Override
            public Reading<BucketLookup> bucket(Cloud cloud, String name, Instant deadline) {
                throw new AssertionError("not asked for");
            }

            @Override
            public Reading<List<ObjectHead>> heads(Cloud cloud, String bucket, List<String> keys, Instant deadline) {
                return heads == null
                        ? new NoEvidence<>("oss", NOW, Sentence.of("test.refused"), Sentence.of("test.remedy"))
                        : new Evidence<>(
                                Level.LIVE,
                                "oss",
                                NOW,
                                "d",
                                keys.stream().map(heads).toList());
            }
        };
        MigrationPlan plan = Plans.withObjects(Plans.withoutAccount(), store);
        ComparisonEvidence source = new ComparisonEvidence(inventories, buckets, () -> NOW);
        return source.read(new Scope(plan, plan.assets(), source.kinds()), EvidenceBook.empty(), NOW.plusSeconds(60))
                .find(InventoryComparison.KIND, store.name())
                .orElseThrow();
    }

    private static Evidence<InventoryComparison> read(Function<String, ObjectHead> heads) {
        return read(Plans.STORE, new FakeInventories(() -> NOW), heads)
                .evidence()
                .orElseThrow();
    }

    @Test
    void foundInTheBucketAsListedItIsRecordedAndAsOldAsTheOlderInventory() {
        Evidence<InventoryComparison> read = read(FakeBuckets::head);

        assertThat(read.level()).isEqualTo(Level.RECORDED);
        assertThat(read.observedAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(read.caveat()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 6, 5D41402ABC4B2A76B9719D911017C592, 1, false",
        "true, , 5D41402ABC4B2A76B9719D911017C592, 1, false",
        "true, 5, AAAA402ABC4B2A76B9719D911017C592, 1, false",
        "true, 5, 5D41402ABC4B2A76B9719D911017C592, 2, false",
        "false, , , , false",
        "true, 5, AAAA402ABC4B2A76B9719D911017C592-2, 1, true",
        "true, 5, , , true"
    })
    void anObjectThatIsOtherwiseInTheBucketLeavesItDeclared(
            boolean exists, Long size, String etag, String crc, boolean agrees) {
        Evidence<InventoryComparison> read =
                read(key -> key.equals("a.png") ? new ObjectHead(key, exists, size, etag, crc) : FakeBuckets.head(key));

        assertThat(read.level()).isEqualTo(agrees ? Level.RECORDED : Level.DECLARED);
        if (!agrees) {
            assertThat(read.caveat()).isEqualTo(Sentence.of("inventory.sample-differs", List.of("a.png")));
        }
    }

    @Test
    void aBucketThatMayNotBeAskedLeavesItDeclaredAndSaysWhy() {
        Evidence<InventoryComparison> read = read(null);

        assertThat(read.level()).isEqualTo(Level.DECLARED);
        assertThat(read.caveat()).isEqualTo(Sentence.of("test.refused"));
    }

    @Test
    void withoutASampleNothingIsConfirmed() {
        InventoryComparison none = new InventoryComparison(1, 0, 0, 0, 0, 0, FakeInventories.NO_NAMES, List.of(), NOW);
        Reading<InventoryComparison> read = read(
                Plans.STORE,
                (question, deadline) -> new Evidence<>(Level.DECLARED, "files", NOW, "d", none),
                FakeBuckets::head);

        assertThat(read.evidence().orElseThrow().level()).isEqualTo(Level.DECLARED);
    }

    @Test
    void whatIsNotDeclaredOrNotReadableIsNoEvidence() {
        ObjectStore undeclared = new ObjectStore(
                "images", "main", Plans.STORE.tool(), null, null, null, Plans.STORE.destination(), null);
        InventoryReader none = InventoryReader.none(Sentence.of("transfer.no-files"), () -> NOW);

        assertThat(read(undeclared, none, FakeBuckets::head))
                .isInstanceOfSatisfying(
                        NoEvidence.class, one -> assertThat(one.reason().key()).isEqualTo("inventory.undeclared"));
        assertThat(read(Plans.STORE, none, FakeBuckets::head))
                .isInstanceOfSatisfying(
                        NoEvidence.class, one -> assertThat(one.reason().key()).isEqualTo("transfer.no-files"));
    }
}
