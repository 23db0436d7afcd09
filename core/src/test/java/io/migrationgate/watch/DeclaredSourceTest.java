package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsTask.Endpoint;
import org.junit.jupiter.api.Test;

/** Tests that a source which the plan declares by its address must be named by the reply. */
class DeclaredSourceTest {
    private final FakeCloud cloud = new FakeCloud();

    private Finding judged(Endpoint source) {
        cloud.task("orders", task -> withSource(task, source));
        AssessmentResult result = Drive.toTheEnd(Drive.readiness(Plans.simulated(), cloud), cloud);
        return Drive.finding(result, CriterionId.INVENTORY_FOUND, "orders");
    }

    @Test
    void anAddressThatTheReplyDoesNotNameIsInconclusive() {
        Finding finding = judged(new Endpoint("MySQL", null, null, "3306", null, null));

        assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(finding.observed().toString()).contains("source.host").contains("10.0.0.5");
    }

    @Test
    void aReplyThatHoldsNoAddressInItsPlaceIsInconclusive() {
        assertThat(judged(new Endpoint("MySQL", null, "n/a", "3306", null, null))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aPortThatTheReplyDoesNotNameIsInconclusive() {
        assertThat(judged(new Endpoint("MySQL", null, "10.0.0.5", null, null, null))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anotherAddressFails() {
        assertThat(judged(new Endpoint("MySQL", null, "10.0.0.6", "3306", null, null))
                        .status())
                .isEqualTo(Status.FAIL);
    }

    private static DtsTask withSource(DtsTask task, Endpoint source) {
        return new DtsTask(
                task.instance(),
                task.job(),
                task.type(),
                task.direction(),
                task.region(),
                task.status(),
                task.incremental(),
                task.fullFinished(),
                task.retrying(),
                task.errorMessage(),
                task.lag(),
                task.checkpoint(),
                source,
                task.target());
    }
}
