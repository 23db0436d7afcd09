package io.migrationgate.evidence;

import static io.migrationgate.evidence.BackupGrade.CONTENT_CHECKED;
import static io.migrationgate.evidence.BackupGrade.EXISTS;
import static io.migrationgate.evidence.BackupGrade.RESTORED;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DrillChecks.Rows;
import io.migrationgate.plan.Backup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests what a drill proves, each check failing alone, and that its JSON holds all of it. */
class DrillRecordTest {
    private static final List<Rows> TABLES = List.of(new Rows("t", 100, 99L, 101L));
    private static final Instant NEWEST = Drills.BACKUP_TIME;

    private static BackupGrade grade(DrillChecks checks) {
        return Drills.with("orders", checks).grade();
    }

    private static BackupGrade gradeOf(Rows rows) {
        return grade(new DrillChecks(true, List.of(rows), NEWEST, 20, 20));
    }

    @Test
    void aCopyThatNobodyLookedIntoIsRestored() {
        assertThat(grade(null)).isEqualTo(RESTORED);
    }

    @Test
    void aCopyThatPassesEveryCheckIsContentChecked() {
        assertThat(grade(new DrillChecks(true, TABLES, NEWEST, 20, 20))).isEqualTo(CONTENT_CHECKED);
    }

    @Test
    void anotherSchemaProvesNoRestore() {
        assertThat(grade(new DrillChecks(false, TABLES, NEWEST, 20, 20))).isEqualTo(EXISTS);
    }

    @Test
    void aRowNewerThanTheBackupProvesNoRestore() {
        assertThat(grade(new DrillChecks(true, TABLES, NEWEST.plusMillis(1), 20, 20)))
                .isEqualTo(EXISTS);
    }

    @Test
    void aRowThatIsNotReadBackProvesNoRestore() {
        assertThat(grade(new DrillChecks(true, TABLES, NEWEST, 20, 19))).isEqualTo(EXISTS);
        assertThat(grade(new DrillChecks(true, TABLES, NEWEST, 0, 1))).isEqualTo(EXISTS);
    }

    @Test
    void rowsOutsideOfTheBandProveNoRestore() {
        assertThat(gradeOf(new Rows("t", 98, 99L, 101L))).isEqualTo(EXISTS);
        assertThat(gradeOf(new Rows("t", 102, 99L, 101L))).isEqualTo(EXISTS);
        assertThat(gradeOf(new Rows("t", 99, 99L, 101L))).isEqualTo(CONTENT_CHECKED);
        assertThat(gradeOf(new Rows("t", 101, 99L, 101L))).isEqualTo(CONTENT_CHECKED);
    }

    @Test
    void whatCannotBeComparedLeavesItRestored() {
        assertThat(gradeOf(new Rows("t", 100, null, null))).isEqualTo(RESTORED);
        assertThat(gradeOf(new Rows("t", 100, 99L, null))).isEqualTo(RESTORED);
        assertThat(grade(new DrillChecks(true, List.of(), NEWEST, 20, 20))).isEqualTo(RESTORED);
        assertThat(grade(new DrillChecks(true, TABLES, null, 20, 20))).isEqualTo(RESTORED);
        assertThat(grade(new DrillChecks(true, TABLES, NEWEST, 0, 0))).isEqualTo(RESTORED);
    }

    @Test
    void aRestoreBeforeItsBackupProvesNoRestore() {
        DrillRecord backwards = new DrillRecord(
                "orders",
                Backup.Side.SOURCE,
                "rds",
                "1",
                Drills.BACKUP_TIME,
                "copy",
                Drills.BACKUP_TIME.minusMillis(1),
                Drills.checks(100));
        assertThat(backwards.grade()).isEqualTo(EXISTS);
    }

    @Test
    void gradesAreOrdered() {
        assertThat(CONTENT_CHECKED.atLeast(RESTORED)).isTrue();
        assertThat(RESTORED.atLeast(RESTORED)).isTrue();
        assertThat(BackupGrade.COMPLETE.atLeast(RESTORED)).isFalse();
        assertThat(Stream.of(BackupGrade.values()).map(BackupGrade::word))
                .containsExactly("missing", "exists", "complete", "restored", "content-checked");
    }

    @Test
    void itsJsonHoldsAllOfIt() {
        for (DrillRecord drill : List.of(
                Drills.checked("orders"),
                Drills.with("orders", null),
                Drills.with("orders", new DrillChecks(false, List.of(new Rows("t", 1, null, null)), null, 0, 0)))) {
            assertThat(DrillRecord.read(drill.json())).contains(drill);
        }
    }

    @Test
    void aRecordOfTheOtherSideOrAnotherAssetIsNotRead() {
        JsonObject json = Drills.checked("orders").json();
        assertThat(Drills.KIND.reader().read(json, "orders")).isPresent();
        assertThat(Drills.KIND.reader().read(json, "ledger")).isEmpty();
        assertThat(DrillRecord.kind(Backup.Side.TARGET).reader().read(json, "orders"))
                .isEmpty();
    }

    @TestFactory
    List<DynamicTest> noMemberMayBeMissingOrOfAnotherType() {
        JsonObject json = Drills.checked("orders").json();
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : json.members().keySet()) {
            if (!name.equals("checks")) {
                tests.add(unreadable("without " + name, json.without(name)));
            }
            tests.add(unreadable("strange " + name, json.with(name, List.of(name))));
        }
        JsonObject checks = json.object("checks").orElseThrow();
        for (String name : checks.members().keySet()) {
            if (!name.equals("newest")) {
                tests.add(unreadable(
                        "without checks." + name,
                        json.with("checks", checks.without(name).members())));
            }
            tests.add(unreadable(
                    "strange checks." + name,
                    json.with("checks", checks.with(name, Map.of()).members())));
        }
        for (String name : List.of("least", "most")) {
            Map<String, Object> rows = Map.of("table", "t", "rows", 1, name, "many");
            tests.add(unreadable(
                    "strange checks.tables." + name,
                    json.with("checks", checks.with("tables", List.of(rows)).members())));
        }
        return tests;
    }

    private static DynamicTest unreadable(String name, JsonObject json) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(DrillRecord.read(json)).isEmpty());
    }
}
