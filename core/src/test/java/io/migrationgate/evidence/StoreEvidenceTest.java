package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.watch.FakeBuckets;
import io.migrationgate.watch.FakeTransfers;
import io.migrationgate.watch.Plans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what is read of the object stores of a plan. */
class StoreEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-12-04T16:00:00Z");

    private static ObjectStore store(String name, Tool tool, String workDir, String bucket) {
        return new ObjectStore(
                name, "main", tool, workDir, name, null, new ObjectStore.Destination(bucket, null), null);
    }

    private static EvidenceBook read(EvidenceSource source, Set<EvidenceKind<?>> wanted, ObjectStore... stores) {
        MigrationPlan plan = Plans.withObjects(Plans.withoutAccount(), stores);
        return source.read(new Scope(plan, plan.assets(), wanted), EvidenceBook.empty(), NOW.plusSeconds(60));
    }

    private static EvidenceBook transfers(ObjectStore... stores) {
        TransferEvidence source = new TransferEvidence(new FakeTransfers(() -> NOW), () -> NOW);
        return read(source, source.kinds(), stores);
    }

    @Test
    void onlyOssImportHasSettingsToRead() {
        EvidenceBook book =
                transfers(store("a", Tool.OSSIMPORT, "a/", "b-1"), store("b", Tool.JINDO_DISTCP, "b/", "b-2"));

        assertThat(book.find(TransferSettings.KIND, "a")).isPresent();
        assertThat(book.find(TransferSettings.KIND, "b")).isEmpty();
        assertThat(book.find(TransferProgress.KIND, "b")).isPresent();
    }

    @Test
    void withoutADeclaredWorkDirectoryThereIsNothingToReadAndThatIsSaid() {
        EvidenceBook book = transfers(store("a", Tool.OSSIMPORT, null, "b-1"));

        assertThat(book.find(TransferProgress.KIND, "a"))
                .hasValueSatisfying(none -> assertThat(none)
                        .isInstanceOfSatisfying(
                                NoEvidence.class,
                                one -> assertThat(one.reason().key()).isEqualTo("transfer.undeclared")));
        assertThat(book.find(TransferSettings.KIND, "a").orElseThrow().evidence())
                .isEmpty();
    }

    @Test
    void whatNobodyWantsIsNotRead() {
        TransferEvidence source = new TransferEvidence(new FakeTransfers(() -> NOW), () -> NOW);

        assertThat(read(source, Set.of(), store("a", Tool.OSSIMPORT, "a/", "b-1"))
                        .all())
                .isEmpty();
    }

    @Test
    void aBucketOfTwoStoresIsReadOnce() {
        List<String> asked = new ArrayList<>();
        FakeBuckets buckets = new FakeBuckets(() -> NOW);
        BucketEvidence source = new BucketEvidence(new BucketReader() {
            @Override
            public Reading<BucketLookup> bucket(Cloud cloud, String name, Instant deadline) {
                asked.add(name);
                return buckets.bucket(cloud, name, deadline);
            }

            @Override
            public Reading<List<ObjectHead>> heads(Cloud cloud, String bucket, List<String> keys, Instant deadline) {
                return buckets.heads(cloud, bucket, keys, deadline);
            }
        });
        EvidenceBook book = read(
                source,
                source.kinds(),
                store("a", Tool.OTHER, null, "b-1"),
                store("b", Tool.OTHER, null, "b-1"),
                store("c", Tool.OTHER, null, null));

        assertThat(asked).containsExactly("b-1");
        assertThat(book.all()).hasSize(2);
    }

    @Test
    void aReaderWithoutFilesSaysWhy() {
        TransferReader none = TransferReader.none(Sentence.of("transfer.no-files"), () -> NOW);
        TransferQuestion question = new TransferQuestion(Tool.OSSIMPORT, "a/", "a");

        assertThat(none.settings(question, NOW).evidence()).isEmpty();
        assertThat(none.progress(question, NOW))
                .isInstanceOfSatisfying(
                        NoEvidence.class, one -> assertThat(one.reason().key()).isEqualTo("transfer.no-files"));
    }
}
