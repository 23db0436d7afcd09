package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.plan.DtsReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryFoundTest {
    private static final Endpoint SOURCE = new Endpoint("MySQL", null, "10.0.0.5", "3306", null, null, null);
    private static final Endpoint TARGET = new Endpoint("MySQL", "rm-orders", null, null, null, null, null);

    private final InventoryFound criterion = new InventoryFound();

    @Test
    void everythingAsDeclaredPasses() {
        assertThat(judge("dtsorders", "cn-hangzhou", SOURCE, TARGET).status()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({"dtsother, cn-hangzhou", "dtsorders, cn-shanghai"})
    void anOtherInstanceOrRegionFails(String instance, String region) {
        assertThat(judge(instance, region, SOURCE, TARGET).status()).isEqualTo(Status.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"PostgreSQL, FAIL", "MariaDB, PASS", "mysql, PASS", "SomethingNew, INCONCLUSIVE", ", INCONCLUSIVE"})
    void theEngineOfTheSourceIsCompared(String engine, Status expected) {
        Endpoint source = new Endpoint(engine, null, "10.0.0.5", "3306", null, null, null);

        assertThat(judge("dtsorders", "cn-hangzhou", source, TARGET).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.6, 3306, FAIL",
        "10.0.0.5, 3307, FAIL",
        "db.example.com, 3306, INCONCLUSIVE",
        ", 3306, INCONCLUSIVE",
        "10.0.0.5, , INCONCLUSIVE"
    })
    void aDeclaredAddressMustBeInTheReply(String host, String port, Status expected) {
        Endpoint source = new Endpoint("MySQL", null, host, port, null, null, null);

        assertThat(judge("dtsorders", "cn-hangzhou", source, TARGET).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rm-other, FAIL", ", INCONCLUSIVE"})
    void theDeclaredInstanceOfTheTargetMustBeInTheReply(String instance, Status expected) {
        Endpoint target = new Endpoint("MySQL", instance, null, null, null, null, null);

        assertThat(judge("dtsorders", "cn-hangzhou", SOURCE, target).status()).isEqualTo(expected);
    }

    @Test
    void anAbsentTaskFails() {
        Finding finding =
                criterion.judge(Cases.live(CriterionId.INVENTORY_FOUND, EvidenceKind.DTS_TASK, new DtsLookup(null)));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        DtsStateRunningTest.assertWorded(finding);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        CriterionId id = CriterionId.INVENTORY_FOUND;
        DtsLookup found = new DtsLookup(task("dtsorders", "cn-hangzhou", SOURCE, TARGET));

        assertThat(criterion.judge(Cases.nothing(id)).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(criterion.judge(Cases.unread(id, EvidenceKind.DTS_TASK)).status())
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(criterion
                        .judge(Cases.stale(id, EvidenceKind.DTS_TASK, found))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    private Finding judge(String instance, String region, Endpoint source, Endpoint target) {
        Finding finding = criterion.judge(Cases.live(
                CriterionId.INVENTORY_FOUND,
                EvidenceKind.DTS_TASK,
                new DtsLookup(task(instance, region, source, target))));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }

    private static DtsTask task(String instance, String region, Endpoint source, Endpoint target) {
        DtsTask any = DtsStateRunningTest.task(DtsReference.Type.SYNC, "Synchronizing", null, null, false);
        return new DtsTask(
                instance,
                any.job(),
                any.type(),
                any.direction(),
                region,
                any.status(),
                null,
                null,
                any.carriesChanges(),
                any.fullCheck(),
                false,
                null,
                any.lag(),
                any.checkpoint(),
                source,
                target);
    }
}
