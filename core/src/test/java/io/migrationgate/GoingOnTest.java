package io.migrationgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.lag.Readings;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Resumption;
import io.migrationgate.report.LagCurve;
import io.migrationgate.report.Report;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Every verb can go on after its host was restarted; here always too late, so that nothing is called. */
class GoingOnTest {
    private static final Instant LAST = Readings.START.plusSeconds(20);
    private static final Instant BACK = Readings.START.plus(Duration.ofHours(3));
    private static final Resumption RESUMPTION = new Resumption(Readings.START, LAST);

    @Test
    void readinessGoesOn() {
        Report report = resumed((plan, world) -> MigrationGate.readiness(plan, world, RESUMPTION));

        assertThat(report.goal()).isEqualTo("readiness");
        assertThat(report.outcome().token()).isEqualTo("INCONCLUSIVE(11)");
    }

    @Test
    void adviceGoesOn() {
        Report report = resumed((plan, world) -> MigrationGate.advise(plan, world, RESUMPTION));

        assertThat(report.goal()).isEqualTo("advise");
        assertThat(report.outcome().token()).isEqualTo("DONE(0)");
    }

    @Test
    void theLagGateGoesOn() {
        Report report = resumed((plan, world) -> MigrationGate.lagGate(plan, world, LagGateSettings.NONE, RESUMPTION));

        assertThat(report.goal()).isEqualTo("dts-lag-gate");
        assertThat(report.outcome().token()).isEqualTo("INCONCLUSIVE(11)");
    }

    private static Report resumed(BiFunction<MigrationPlan, World, LongVerb<Report>> verb) {
        InstantSource clock = InstantSource.fixed(BACK);
        Loopback loopback =
                new Loopback((cloud, product) -> Optional.empty(), clock, clock, time -> {}, true, () -> {});
        try (World world = World.loopback(loopback)) {
            Report report =
                    verb.apply(Plans.simulated(), world).advance(BACK).result().orElseThrow();
            assertThat(report.startedAt()).isEqualTo(Readings.START);
            assertThat(report.interruptions()).containsExactly(new LagCurve.Span(LAST, BACK));
            return report;
        }
    }
}
