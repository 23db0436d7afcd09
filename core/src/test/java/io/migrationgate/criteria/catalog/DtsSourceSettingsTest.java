package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.SourceSettings.Slot;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import io.migrationgate.watch.Plans;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DtsSourceSettingsTest {
    private static final EvidenceKind<SourceSettings> SOURCE = SourceSettings.TOPIC.of(Side.SOURCE);
    private static final EvidenceKind<SourceSettings> TARGET = SourceSettings.TOPIC.of(Side.TARGET);
    private static final Slot READ = new Slot("dts_sync_1", true, 10);

    private final DtsSourceSettings criterion = new DtsSourceSettings();

    private static SourceSettings healthy(Engine engine) {
        Map<String, String> values = switch (engine) {
            case MYSQL ->
                Map.of("log_bin", "ON", "binlog_format", "ROW", "binlog_row_image", "FULL", "server_id", "17");
            case POSTGRESQL ->
                Map.of(
                        "wal_level", "logical",
                        "max_replication_slots", "5",
                        "max_wal_senders", "5",
                        "max_slot_wal_keep_size", "-1");
            case ORACLE ->
                Map.of(
                        "log_mode", "ARCHIVELOG",
                        "supplemental_log_data_min", "IMPLICIT",
                        "supplemental_log_data_pk", "YES",
                        "supplemental_log_data_ui", "YES");
            case MONGODB -> Map.of("setname", "rs0");
            case REDIS ->
                Map.of(
                        "client-output-buffer-limit", "normal 0 0 0 slave 0 0 0 pubsub 1 1 60",
                        "maxmemory-policy", "noeviction");
        };
        Duration kept = engine == Engine.POSTGRESQL || engine == Engine.REDIS ? null : Duration.ofDays(10);
        List<Slot> slots = engine == Engine.POSTGRESQL ? List.of(READ) : List.of();
        return new SourceSettings(engine.name().toLowerCase(Locale.ROOT), "1.0", values, kept, slots, List.of());
    }

    private static SourceSettings with(SourceSettings settings, String name, String value) {
        Map<String, String> values = new LinkedHashMap<>(settings.values());
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        return new SourceSettings(
                settings.product(),
                settings.version(),
                values,
                settings.retention(),
                settings.slots(),
                settings.unseen());
    }

    private static SourceSettings kept(SourceSettings settings, Duration kept, Slot... slots) {
        return new SourceSettings(
                settings.product(), settings.version(), settings.values(), kept, List.of(slots), List.of());
    }

    private static DatabaseCase database(Engine engine, Reverse reverse) {
        return DatabaseCase.of(DtsReference.Type.SYNC, engine, reverse)
                .with(SOURCE, healthy(engine))
                .with(TARGET, healthy(engine));
    }

    private static DatabaseCase bothWays(Engine engine) {
        return database(engine, new Reverse.Prepared("dtsback", "jobback"));
    }

    private static DatabaseCase oneWay(Engine engine) {
        return database(engine, new Reverse.None());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void healthyOnesHold(Engine engine) {
        assertThat(bothWays(engine).statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(oneWay(engine).statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL, log_bin, OFF",
        "MYSQL, binlog_format, STATEMENT",
        "MYSQL, binlog_format, MIXED",
        "MYSQL, binlog_row_image, MINIMAL",
        "MYSQL, server_id, 1",
        "POSTGRESQL, wal_level, replica",
        "POSTGRESQL, max_replication_slots, 0",
        "POSTGRESQL, max_wal_senders, 0",
        "ORACLE, log_mode, NOARCHIVELOG",
        "ORACLE, supplemental_log_data_min, NO",
        "ORACLE, supplemental_log_data_pk, NO",
        "ORACLE, supplemental_log_data_ui, NO",
        "REDIS, client-output-buffer-limit, slave 268435456 67108864 60"
    })
    void aWrongSettingIsNamedAndAnUntoldOneLeavesItOpen(Engine engine, String name, String wrong) {
        DatabaseCase database = oneWay(engine);
        Finding finding =
                database.with(SOURCE, with(healthy(engine), name, wrong)).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(finding)).contains("source: " + name + " is " + wrong);
        assertThat(database.with(SOURCE, with(healthy(engine), name, null)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"MYSQL, 167, FAIL", "MYSQL, 168, PASS", "ORACLE, 23, FAIL", "ORACLE, 24, PASS", "MONGODB, 23, FAIL"})
    void theSourceKeepsItsLogForAsLongAsIsDocumented(Engine engine, long hours, Status expected) {
        assertThat(oneWay(engine)
                        .with(SOURCE, kept(healthy(engine), Duration.ofHours(hours)))
                        .statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aLogThatIsNeverDeletedIsKeptLongEnough() {
        SourceSettings forEver = with(kept(healthy(Engine.MYSQL), null), "binlog_expire_logs_seconds", "0");

        assertThat(oneWay(Engine.MYSQL).with(SOURCE, forEver).statusBy(criterion))
                .isEqualTo(Status.PASS);
        assertThat(oneWay(Engine.MYSQL)
                        .with(SOURCE, kept(healthy(Engine.MYSQL), null))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"MYSQL, 24, FAIL", "MYSQL, 25, PASS", "ORACLE, 24, FAIL", "MONGODB, 24, FAIL"})
    void theTargetKeepsItsLogLongerThanTheRollbackDeadlineWhereThereIsAWayBack(
            Engine engine, long hours, Status expected) {
        SourceSettings target = kept(healthy(engine), Duration.ofHours(hours));

        assertThat(bothWays(engine).with(TARGET, target).statusBy(criterion)).isEqualTo(expected);
        assertThat(oneWay(engine).with(TARGET, target).statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @Test
    void withoutADeadlineNobodyKnowsForHowLong() {
        DatabaseCase database =
                bothWays(Engine.MYSQL).in(Plans.withCutover(Plans.simulated(), (Cutover) null, Map.of()));

        assertThat(database.statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aSlotKeepsTheLogUnlessItIsLimited() {
        SourceSettings settings = healthy(Engine.POSTGRESQL);
        DatabaseCase database = oneWay(Engine.POSTGRESQL);

        assertThat(database.with(SOURCE, with(settings, "max_slot_wal_keep_size", null))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
        assertThat(database.with(SOURCE, with(settings, "max_slot_wal_keep_size", "1024MB"))
                        .statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(database.with(SOURCE, kept(settings, null)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void aSlotThatNobodyReadsIsNamedOnTheSource() {
        SourceSettings left = kept(healthy(Engine.POSTGRESQL), null, READ, new Slot("dts_sync_old", false, 77));
        Finding finding = oneWay(Engine.POSTGRESQL).with(SOURCE, left).judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(finding)).contains("dts_sync_old (77 bytes)");
        assertThat(bothWays(Engine.POSTGRESQL).with(TARGET, left).statusBy(criterion))
                .as("the slot of a way back that is paused has no reader yet")
                .isEqualTo(Status.PASS);
    }

    @Test
    void aTargetOfRedisThrowsNothingAway() {
        SourceSettings evicts = with(healthy(Engine.REDIS), "maxmemory-policy", "allkeys-lru");

        assertThat(oneWay(Engine.REDIS).with(TARGET, evicts).statusBy(criterion))
                .isEqualTo(Status.FAIL);
        assertThat(oneWay(Engine.REDIS).with(SOURCE, evicts).statusBy(criterion))
                .isEqualTo(Status.PASS);
    }

    @Test
    void aServerOfAnotherProductFails() {
        assertThat(oneWay(Engine.MYSQL).with(TARGET, healthy(Engine.POSTGRESQL)).statusBy(criterion))
                .isEqualTo(Status.FAIL);
    }

    @Test
    void whatMayNotBeLookedAtLeavesItOpen() {
        SourceSettings settings = healthy(Engine.MYSQL);
        SourceSettings part = new SourceSettings(
                settings.product(),
                settings.version(),
                settings.values(),
                settings.retention(),
                List.of(),
                List.of(new Unseen("CONFIG GET", "+config|get")));

        assertThat(bothWays(Engine.MYSQL).with(SOURCE, part).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        DatabaseCase database = bothWays(Engine.MYSQL);

        assertThat(database.stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        for (EvidenceKind<?> kind : criterion.needs()) {
            assertThat(database.without(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(database.unread(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        }
    }
}
