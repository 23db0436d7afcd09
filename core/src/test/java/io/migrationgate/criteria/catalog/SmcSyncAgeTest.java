package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJob.Run;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmcSyncAgeTest {
    private final SmcSyncAge criterion = new SmcSyncAge();

    @ParameterizedTest
    @CsvSource({"PT1H59M59S, PASS", "PT2H, FAIL", "PT26H, FAIL", "PT0S, PASS", "PT-1S, INCONCLUSIVE"})
    void theNewestCompleteRunMustBeYoungerThanTheDefaultOfTwoHours(Duration age, Status expected) {
        assertThat(judged(endedBefore(age))).isEqualTo(expected);
    }

    @Test
    void runsThatAreOpenOrLeftNoImageDoNotCount() {
        Run old = new Run(before(Duration.ofHours(4)), before(Duration.ofHours(3)), "m-1");
        Run open = new Run(before(Duration.ofMinutes(5)), null, null);
        Run imageless = new Run(before(Duration.ofMinutes(50)), before(Duration.ofMinutes(40)), null);

        assertThat(judged(Jobs.runs("Image", old, imageless, open))).isEqualTo(Status.FAIL);
        assertThat(judged(Jobs.runs("TargetInstance", old, imageless, open))).isEqualTo(Status.PASS);
    }

    @Test
    void noCompleteRunFailsAndUntoldRunsAreOpen() {
        assertThat(judged(Jobs.runs("Image"))).isEqualTo(Status.FAIL);
        assertThat(judged(Jobs.untoldRuns())).isEqualTo(Status.INCONCLUSIVE);
        assertThat(judged(null)).isEqualTo(Status.FAIL);
    }

    @Test
    void theServersOwnLimitComesBeforeThePlans() {
        SmcJob job = endedBefore(Duration.ofMinutes(50));

        assertThat(limited(job, Duration.ofMinutes(30), null)).isEqualTo(Status.FAIL);
        assertThat(limited(job, null, Duration.ofMinutes(30))).isEqualTo(Status.FAIL);
        assertThat(limited(job, Duration.ofMinutes(60), Duration.ofMinutes(30))).isEqualTo(Status.PASS);
    }

    @Test
    void theLimitOfAWaiverInForceComesFirst() {
        SmcJob job = endedBefore(Duration.ofHours(3));

        assertThat(waived(job, ServerCase.NOW.plusSeconds(1))).isEqualTo(Status.PASS);
        assertThat(waived(job, ServerCase.NOW)).isEqualTo(Status.FAIL);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        assertThat(ServerCase.healthy().stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().without(SmcJobLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().unread(SmcJobLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    private Status judged(SmcJob job) {
        return ServerCase.healthy().job(job).statusBy(criterion);
    }

    private Status limited(SmcJob job, Duration own, Duration plans) {
        Map<String, Settings> criteria =
                plans == null ? Map.of() : Map.of("smc-sync-age", new Settings(Map.of("maxSyncAge", plans)));
        return ServerCase.healthy()
                .plan(Plans.withCriteria(Plans.of(server(own)), criteria))
                .job(job)
                .statusBy(criterion);
    }

    private Status waived(SmcJob job, Instant until) {
        Settings setting = new Settings(Map.of("maxSyncAge", Duration.ofHours(4)));
        Waiver waiver = new Waiver("smc-sync-age", "web-1", "operations", until, "slow link", "4 h", setting);
        return ServerCase.healthy()
                .plan(Plans.of(server(Duration.ofHours(1)), waiver))
                .job(job)
                .statusBy(criterion);
    }

    private static Server server(Duration maxSyncAge) {
        return new Server("web-1", "main", "s-1", "j-1", "i-1", null, maxSyncAge, List.of());
    }

    private static SmcJob endedBefore(Duration age) {
        Instant end = before(age);
        return Jobs.runs("Image", new Run(end.minusSeconds(60), end, "m-1"));
    }

    private static Instant before(Duration age) {
        return ServerCase.NOW.minus(age);
    }
}
