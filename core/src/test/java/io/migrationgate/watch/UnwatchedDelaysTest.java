package io.migrationgate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.lag.LagSeries;
import io.migrationgate.plan.Settings;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Tests that a run that asks for no delay watches none, and still looks every task up. */
class UnwatchedDelaysTest {
    private final FakeCloud cloud = new FakeCloud();

    @Test
    void tasksAreLookedUpOnceWithoutAWindow() {
        Assignment assignment = new Assignment(
                Plans.simulated(),
                EnumSet.of(CriterionId.INVENTORY_FOUND),
                false,
                Plans.simulated().assets(),
                Settings.NONE,
                Patience.ONE_WINDOW);

        AssessmentResult result =
                Drive.toTheEnd(new Assessment(assignment, cloud, Drive.sources(cloud), cloud, null), cloud);

        assertThat(result.findings()).hasSize(2).extracting(Finding::status).containsOnly(Status.PASS);
        assertThat(result.book().all().keySet()).noneMatch(key -> key.kind().equals(LagSeries.KIND));
        assertThat(result.rules()).isEmpty();
        assertThat(Duration.between(result.startedAt(), result.finishedAt())).isLessThan(Duration.ofSeconds(10));
    }
}
