package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.Server;
import io.migrationgate.watch.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerInventoryTest {
    private final InventoryFound criterion = new InventoryFound();

    @Test
    void everythingAsDeclaredPasses() {
        assertThat(ServerCase.healthy().statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "s-other, cn-hangzhou, i-1, FAIL",
        ", cn-hangzhou, i-1, INCONCLUSIVE",
        "s-1, cn-shanghai, i-1, FAIL",
        "s-1, , i-1, INCONCLUSIVE",
        "s-1, cn-hangzhou, i-other, FAIL",
        "s-1, cn-hangzhou, , INCONCLUSIVE"
    })
    void theJobMustBelongToSourceRegionAndInstance(String source, String region, String instance, Status expected) {
        assertThat(ServerCase.healthy()
                        .job(Jobs.belongingTo(source, region, instance, null))
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"j-1, PASS", "j-newer, FAIL", ", INCONCLUSIVE"})
    void theSourcesNewestJobMustBeTheDeclaredOne(String lastJob, Status expected) {
        SmcSource source = new SmcSource("s-1", "InUse", null, "CentOS", null, lastJob);

        assertThat(ServerCase.healthy().source(source).statusBy(criterion)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"cn-hangzhou, PASS", "cn-shanghai, FAIL", ", INCONCLUSIVE"})
    void theTargetMustBeInTheDeclaredRegion(String region, Status expected) {
        assertThat(ServerCase.healthy()
                        .target(new ServerTarget("i-1", region, "linux"))
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lt-1, PASS", "lt-other, FAIL"})
    void aLaunchTemplateIsEnoughAndTheJobMayNameNoOther(String named, Status expected) {
        ServerCase fromImage = ServerCase.healthy()
                .plan(Plans.of(new Server("web-1", "main", "s-1", "j-1", null, "lt-1", null, List.of())))
                .target(new ServerTarget("lt-1", "cn-hangzhou", null));

        assertThat(fromImage
                        .job(Jobs.belongingTo("s-1", "cn-hangzhou", null, named))
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void whatTheCloudDoesNotKnowFails() {
        assertThat(ServerCase.healthy().job(null).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(ServerCase.healthy().source(null).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(ServerCase.healthy().target(null).statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void aPlanThatNamesNoTargetFails() {
        Server without = new Server("web-1", "main", "s-1", "j-1", null, null, null, List.of());
        ServerCase subject = ServerCase.healthy().plan(Plans.of(without)).without(ServerTargetLookup.KIND);

        assertThat(subject.statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(subject.without(SmcJobLookup.KIND)
                        .without(SmcSourceLookup.KIND)
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        assertThat(ServerCase.healthy().stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        ServerCase.KINDS.forEach(kind -> {
            assertThat(ServerCase.healthy().without(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(ServerCase.healthy().unread(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        });
    }

    @Test
    void whatOneListShowsToBeWrongFailsWhereAnotherCouldNotBeRead() {
        Finding finding =
                ServerCase.healthy().job(null).unread(ServerTargetLookup.KIND).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.FAIL);
    }

    @Test
    void theAccountIsComparedForServersToo() {
        ServerCase withAccount =
                new ServerCase(Plans.of(Plans.SERVER), ServerCase.healthy().book());

        assertThat(withAccount.statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }
}
