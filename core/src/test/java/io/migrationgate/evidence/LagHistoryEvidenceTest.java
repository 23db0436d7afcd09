package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.access.CredentialSource;
import io.migrationgate.lag.Readings;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Direction;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LagHistoryEvidenceTest {
    private static final Instant NOW = Readings.START;
    private static final MigrationPlan PLAN = Plans.simulated();
    private static final Set<EvidenceKind<?>> WANTED = Set.of(LagHistory.KIND, LagSamples.KIND);

    private final List<String> asked = new ArrayList<>();
    private final InstantSource clock = InstantSource.fixed(NOW);

    @Test
    void databasesOfOneTypeShareOneQuery() {
        Database more = copy(PLAN.databases().get(0), "more", "dtsmore", Direction.FORWARD);

        EvidenceBook book =
                read(List.of(PLAN.databases().get(0), PLAN.databases().get(1), more), WANTED);

        assertThat(asked).containsExactly("SYNC [dtsorders, dtsmore]", "MIGRATION [dtsledger]");
        assertThat(value(book, "more").points()).hasSize(1);
        assertThat(book.find(LagSamples.KIND, "more"))
                .as("a plan without state has no records")
                .isEmpty();
    }

    @Test
    void nothingIsAskedForThatNobodyWants() {
        assertThat(read(List.copyOf(PLAN.databases()), Set.of(EvidenceKind.DTS_PRECHECK))
                        .all())
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aTaskThatNeverReportedHasNoHistory() {
        Database silent = copy(PLAN.databases().get(0), "silent", "dtssilent", Direction.FORWARD);

        Reading<LagHistory> read =
                read(List.of(silent), WANTED).find(LagHistory.KIND, "silent").orElseThrow();

        assertThat(((NoEvidence<LagHistory>) read).reason()).isEqualTo(Sentence.of("lag-history.empty", "dtssilent"));
    }

    @Test
    void theReverseWayIsNotAskedForSinceTheMetricKnowsNoWays() {
        Database reverse = copy(PLAN.databases().get(0), "back", "dtsback", Direction.REVERSE);

        Reading<LagHistory> read =
                read(List.of(reverse), WANTED).find(LagHistory.KIND, "back").orElseThrow();

        assertThat(((NoEvidence<LagHistory>) read).reason().key()).isEqualTo("lag-history.undirected");
        assertThat(asked).isEmpty();
    }

    @Test
    void aQueryThatFailedIsSaidOfEveryDatabaseInIt() {
        NoEvidence<Map<String, LagHistory>> none =
                new NoEvidence<>("cms", NOW, Sentence.of("evidence.not-read"), Sentence.of("evidence.read-again"));
        LagHistoryEvidence source =
                new LagHistoryEvidence((cloud, type, instances, to, deadline) -> none, records(), clock);

        EvidenceBook book = source.read(
                new Scope(PLAN, List.copyOf(PLAN.databases()), WANTED), EvidenceBook.empty(), NOW.plusSeconds(60));

        assertThat(book.find(LagHistory.KIND, "orders")).contains(none.of());
        assertThat(book.find(LagHistory.KIND, "ledger")).contains(none.of());
    }

    private EvidenceBook read(List<Asset> databases, Set<EvidenceKind<?>> wanted) {
        LagHistoryEvidence source = new LagHistoryEvidence(this::histories, records(), clock);
        return source.read(new Scope(PLAN, databases, wanted), EvidenceBook.empty(), NOW.plusSeconds(60));
    }

    private Reading<Map<String, LagHistory>> histories(
            Cloud cloud, DtsReference.Type type, List<String> instances, Instant to, Instant deadline) {
        asked.add(type + " " + instances);
        Map<String, LagHistory> histories = new LinkedHashMap<>();
        for (String instance : instances) {
            List<LagHistory.Point> points = instance.equals("dtssilent")
                    ? List.of()
                    : List.of(new LagHistory.Point(to.minusSeconds(3_600), Duration.ofSeconds(1)));
            histories.put(instance, new LagHistory(to.minus(Duration.ofDays(31)), to, Duration.ofMinutes(5), points));
        }
        return new Evidence<>(Level.LIVE, "cms", NOW, "digest", histories);
    }

    private Records records() {
        NoStore none = new NoStore(Sentence.of("record.no-state"), clock);
        return new Records(
                PLAN.migration(), true, none, none, () -> Signing.find(null, CredentialSource.none()), clock);
    }

    private static LagHistory value(EvidenceBook book, String database) {
        return book.find(LagHistory.KIND, database)
                .orElseThrow()
                .evidence()
                .orElseThrow()
                .value();
    }

    private static Database copy(Database of, String name, String instance, Direction direction) {
        DtsReference dts = new DtsReference(
                instance, "job" + name, of.dts().type(), direction, of.dts().reverse());
        return new Database(
                name,
                of.cloud(),
                of.engine(),
                dts,
                of.source(),
                of.target(),
                of.accounts(),
                of.heartbeat(),
                of.backups(),
                of.verify());
    }
}
