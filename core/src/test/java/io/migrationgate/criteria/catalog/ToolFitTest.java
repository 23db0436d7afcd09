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

class ToolFitTest {
    private static final Server FROM_IMAGE = new Server("web-1", "main", "s-1", "j-1", null, "lt-1", null, List.of());
    private static final Server WITHOUT_TARGET = new Server("web-1", "main", "s-1", "j-1", null, null, null, List.of());

    private final ToolFit criterion = new ToolFit();

    @Test
    void aJobThatWritesToTheDeclaredInstanceFitsAndTellsItsAgent() {
        Finding finding = ServerCase.healthy().judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.PASS);
        assertThat(finding.observed().toString()).contains("1.5.2.3");
    }

    @ParameterizedTest
    @CsvSource({"TargetInstance, PASS", "Image, FAIL", "ContainerImage, FAIL", "Odd, FAIL", ", INCONCLUSIVE"})
    void aDeclaredInstanceNeedsAJobThatWritesToIt(String type, Status expected) {
        assertThat(ServerCase.healthy().job(Jobs.targetType(type)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Image, PASS", "image, PASS", "TargetInstance, FAIL", "ContainerImage, FAIL", ", INCONCLUSIVE"})
    void aLaunchTemplateNeedsAJobThatMakesAnImage(String type, Status expected) {
        ServerCase fromImage = ServerCase.healthy().plan(Plans.of(FROM_IMAGE)).without(ServerTargetLookup.KIND);

        assertThat(fromImage.job(Jobs.targetType(type)).statusBy(criterion)).isEqualTo(expected);
    }

    @Test
    void withoutADeclaredTargetNothingIsSaidToFit() {
        assertThat(ServerCase.healthy().plan(Plans.of(WITHOUT_TARGET)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"true, FAIL", ", INCONCLUSIVE"})
    void aJobMustBeIncremental(Boolean runOnce, Status expected) {
        assertThat(ServerCase.healthy().job(Jobs.runOnce(runOnce)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ubuntu, linux, PASS",
        "rocky linux, Linux, PASS",
        "Windows Server 2019, windows, PASS",
        "Windows Server 2019, linux, FAIL",
        "CentOS, windows, FAIL",
        "CentOS, , INCONCLUSIVE",
        "Solaris, linux, INCONCLUSIVE",
        ", linux, INCONCLUSIVE"
    })
    void thePlatformMustBeDocumentedAndTheInstanceRunTheSameSystem(String platform, String os, Status expected) {
        SmcSource source = new SmcSource("s-1", "InUse", null, platform, null, "j-1");
        ServerTarget target = new ServerTarget("i-1", "cn-hangzhou", os);

        assertThat(ServerCase.healthy().source(source).target(target).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void whatSmcDoesNotKnowFails() {
        assertThat(ServerCase.healthy().job(null).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(ServerCase.healthy().source(null).statusBy(criterion)).isEqualTo(Status.FAIL);
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
    void aWrongTypeFailsEvenWhereOtherListsCouldNotBeRead() {
        ServerCase image = ServerCase.healthy().job(Jobs.targetType("Image"));

        assertThat(image.unread(SmcSourceLookup.KIND).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(image.unread(ServerTargetLookup.KIND).statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(image.without(SmcJobLookup.KIND).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }
}
