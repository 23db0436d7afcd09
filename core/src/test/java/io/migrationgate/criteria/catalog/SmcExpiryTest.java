package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.WayBack;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmcExpiryTest {
    private static final Instant END = ServerCase.NOW.plus(Duration.ofHours(5));
    private static final Cutover.Window WINDOW = new Cutover.Window(ServerCase.NOW, END);
    private static final Map<String, WayBack> WAYS = Map.of(
            "freeze", new WayBack(null, null, Duration.ofMinutes(30), null),
            "open-target", new WayBack(null, null, Duration.ofHours(24), null),
            "dns", new WayBack(null, null, null, null));
    private static final Instant NEEDED = END.plus(Duration.ofHours(24));

    private final SmcExpiry criterion = new SmcExpiry();

    @Test
    void aJobThatOutlivesTheWindowAndTheLongestDeadlinePasses() {
        assertThat(judged(NEEDED.plusSeconds(1), WINDOW, WAYS)).isEqualTo(Status.PASS);
    }

    @Test
    void aJobThatEndsWithThatTimeOrBeforeFails() {
        assertThat(judged(NEEDED, WINDOW, WAYS)).isEqualTo(Status.FAIL);
        assertThat(judged(END.plusSeconds(1), WINDOW, WAYS)).isEqualTo(Status.FAIL);
    }

    @Test
    void withoutAWindowOnlyAnExpiredJobIsKnownToBeWrong() {
        assertThat(judged(NEEDED.plus(Duration.ofDays(20)), null, WAYS)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(judged(ServerCase.NOW, null, WAYS)).isEqualTo(Status.FAIL);
    }

    @Test
    void withoutADeadlineOnlyAJobThatEndsWithinTheWindowIsKnownToBeWrong() {
        assertThat(judged(END.plus(Duration.ofDays(20)), WINDOW, Map.of())).isEqualTo(Status.INCONCLUSIVE);
        assertThat(judged(END, WINDOW, Map.of())).isEqualTo(Status.FAIL);
    }

    @Test
    void anExpiredJobFailsWhateverTimeItTells() {
        assertThat(ServerCase.healthy().job(Jobs.status("Expired")).statusBy(criterion))
                .isEqualTo(Status.FAIL);
        assertThat(ServerCase.healthy().job(expiredAtAnUnknownTime()).statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @Test
    void anUntoldTimeIsInconclusive() {
        assertThat(judged(null, WINDOW, WAYS)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        assertThat(ServerCase.healthy().stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().without(SmcJobLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().unread(SmcJobLookup.KIND).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(ServerCase.healthy().job(null).statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    private Status judged(Instant until, Cutover.Window window, Map<String, WayBack> ways) {
        return ServerCase.healthy()
                .plan(Plans.withCutover(Plans.of(Plans.SERVER), window, ways))
                .job(Jobs.validUntil(until))
                .statusBy(criterion);
    }

    private static SmcJob expiredAtAnUnknownTime() {
        return new SmcJob("j-1", "s-1", null, "Expired", false, null, null, null, null, null, null, null);
    }
}
