package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DtsReversePathTest {
    private static final Reverse PREPARED = new Reverse.Prepared("dtsback", "jobback");
    private static final DtsTask FORWARD = DtsTasks.healthy();
    private static final DtsTask BACK = back("Suspending", FORWARD.target(), FORWARD.source());

    private final DtsReversePath criterion = new DtsReversePath();

    @Test
    void withoutAWayBackItFailsAndAsksForAWaiver() {
        for (Reverse reverse : List.of(new Reverse.None(), new Reverse.Undeclared())) {
            DatabaseCase database = DatabaseCase.of(reverse).without(DtsWayBack.KIND);

            assertThat(database.statusBy(criterion)).isEqualTo(Status.FAIL);
            assertThat(database.unread(EvidenceKind.DTS_TASK).statusBy(criterion))
                    .isEqualTo(Status.INCONCLUSIVE);
        }
    }

    @Test
    void aPreparedTaskThatIsPausedAndPointsBackHoldsInARealPlanToo() {
        assertThat(prepared(BACK).statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(prepared(BACK).real().statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @Test
    void theAccountMustBeNamedReadOnTheTargetAndWriteOnTheSource() {
        DatabaseCase nobody =
                prepared(BACK).accounts(new Database.Accounts("dts_repl", List.of("app"), List.of(), null, null));
        AccountRights nothing =
                new AccountRights("'dts_reverse'@'%'", "MySQL 8.0.36", Set.of(), null, List.of(), List.of());

        assertThat(nobody.statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(prepared(BACK)
                        .with(DatabaseEvidence.REVERSE_READER, nothing)
                        .judgedBy(criterion)))
                .contains("reverse account on the target: missing: SELECT on orders.*");
        assertThat(DatabaseCase.said(prepared(BACK)
                        .with(DatabaseEvidence.REVERSE_WRITER, nothing)
                        .judgedBy(criterion)))
                .contains("reverse account on the source: missing: INSERT on orders.*");
    }

    @Test
    void whatIsKnownOfADatabaseWithACaveatIsToldWithIt() {
        DatabaseCase database = prepared(BACK);
        Evidence<AccountRights> rights = database.book()
                .find(DatabaseEvidence.REVERSE_WRITER, "orders")
                .flatMap(Reading::evidence)
                .orElseThrow();
        Evidence<AccountRights> neverReal = new Evidence<>(
                rights.level(),
                rights.source(),
                rights.observedAt(),
                rights.digest(),
                rights.value(),
                Sentence.of("database.never-real", "mysql"));
        DatabaseCase told = new DatabaseCase(
                database.plan(),
                database.database(),
                database.book().with(DatabaseEvidence.REVERSE_WRITER, "orders", neverReal));

        assertThat(told.statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(DatabaseCase.said(told.judgedBy(criterion))).contains("was never run on a real server");
    }

    @Test
    void theLogOfTheTargetOutlivesTheDeadline() {
        SourceSettings short24h = new SourceSettings(
                "mysql",
                "8.0.36",
                Map.of("log_bin", "ON", "binlog_format", "ROW", "binlog_row_image", "FULL", "server_id", "17"),
                Duration.ofHours(24),
                List.of(),
                List.of());
        Finding finding = prepared(BACK)
                .with(SourceSettings.TOPIC.of(Backup.Side.TARGET), short24h)
                .judgedBy(criterion);

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(finding))
                .contains("kept for 24 h only: too short for the way back, which has 24 h");
    }

    @ParameterizedTest
    @CsvSource({
        "Synchronizing, FAIL",
        "NotStarted, FAIL",
        "Failed, FAIL",
        "Finished, FAIL",
        "Locked, FAIL",
        "Modifying, INCONCLUSIVE",
        "Retrying, INCONCLUSIVE",
        "Odd, INCONCLUSIVE",
        ", INCONCLUSIVE"
    })
    void aPreparedTaskMustBePaused(String status, Status expected) {
        assertThat(prepared(back(status, FORWARD.target(), FORWARD.source())).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aPreparedTaskThatIsNotInTheListFails() {
        assertThat(prepared(null).statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void aPreparedTaskOfAnotherInstanceFails() {
        DatabaseCase database =
                DatabaseCase.of(new Reverse.Prepared("dtsother", "jobback")).wayBack(new DtsWayBack(BACK, List.of()));

        assertThat(database.statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void aTaskThatPointsForwardAgainFails() {
        Endpoint source = new Endpoint("MySQL", "vpc-1", "10.0.0.5", "3306", "cn-hangzhou", null, "EXPRESS");
        DatabaseCase database = DatabaseCase.of(PREPARED)
                .task(DtsTasks.ends(source, FORWARD.target()))
                .wayBack(new DtsWayBack(back("Suspending", source, FORWARD.target()), List.of()));

        assertThat(database.statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL, 10.0.0.5, 3306, , EXPRESS, PASS",
        "MySQL, 10.0.0.6, 3306, , EXPRESS, FAIL",
        "MySQL, 10.0.0.5, 3307, , EXPRESS, FAIL",
        "Oracle, 10.0.0.5, 3306, , EXPRESS, FAIL",
        "MySQL, , 3306, , EXPRESS, INCONCLUSIVE",
        "MySQL, 10.0.0.5, , , EXPRESS, INCONCLUSIVE",
        ", 10.0.0.5, 3306, , EXPRESS, INCONCLUSIVE",
        "MySQL, 10.0.0.5, 3306, other, EXPRESS, INCONCLUSIVE"
    })
    void theTargetOfThePreparedTaskIsTheSourceOfTheForwardOne(
            String engine, String host, String port, String database, String type, Status expected) {
        Endpoint target = new Endpoint(engine, null, host, port, null, database, type);

        assertThat(prepared(back("Suspending", FORWARD.target(), target)).statusBy(criterion))
                .isEqualTo(expected);
    }

    @Test
    void aNetworkAloneIdentifiesNoDatabase() {
        Endpoint behindVpn = new Endpoint("MySQL", "vpc-1", null, null, null, null, "EXPRESS");
        DtsTask forward = DtsTasks.ends(behindVpn, FORWARD.target());
        DatabaseCase database = DatabaseCase.of(PREPARED)
                .task(forward)
                .wayBack(new DtsWayBack(back("Suspending", FORWARD.target(), behindVpn), List.of()));

        assertThat(database.statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void theApiCreatesAReverseTaskForASynchronisationOfApsaraDbForMySql() {
        assertThat(auto(FORWARD).statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(auto(FORWARD).real().statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL, PolarDB, PolarDB, FAIL",
        "PostgreSQL, PostgreSQL, RDS, FAIL",
        "REDIS, REDIS, REDIS, FAIL",
        "MYSQL, MYSQL, ECS, FAIL",
        "MYSQL, MYSQL, , INCONCLUSIVE",
        "MSSQL, MSSQL, RDS, PASS",
        "MONGODB, MONGODB, MONGODB, FAIL",
        "SomethingNew, MYSQL, RDS, INCONCLUSIVE",
        ", MYSQL, RDS, INCONCLUSIVE"
    })
    void theApiHasItForSomeEnginesAndInstancesAlone(String source, String target, String type, Status expected) {
        Endpoint from = DtsTasks.engine(FORWARD.source(), source);
        Endpoint to = new Endpoint(target, "rm-orders", null, null, "cn-hangzhou", null, type);

        assertThat(auto(DtsTasks.ends(from, to)).statusBy(criterion)).isEqualTo(expected);
    }

    @Test
    void betweenInstancesOfApsaraDbForMongoDbItIsCreatedToo() {
        Endpoint from = new Endpoint("MONGODB", "dds-1", null, null, "cn-hangzhou", null, "MONGODB");
        Endpoint to = new Endpoint("MONGODB", "dds-2", null, null, "cn-hangzhou", null, "MONGODB");

        assertThat(auto(DtsTasks.ends(from, to)).statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "cn-hangzhou, cn-beijing, PASS",
        "cn-hangzhou, ap-southeast-1, FAIL",
        "cn-hongkong, cn-hangzhou, FAIL",
        "ap-southeast-1, us-west-1, INCONCLUSIVE",
        ", cn-hangzhou, INCONCLUSIVE"
    })
    void notAcrossTheBorder(String source, String target, Status expected) {
        Endpoint from = new Endpoint("MySQL", null, "10.0.0.5", "3306", source, null, "EXPRESS");
        Endpoint to = new Endpoint("MySQL", "rm-orders", null, null, target, null, "RDS");

        assertThat(auto(DtsTasks.ends(from, to)).statusBy(criterion)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Suspending, FAIL", "Initializing, FAIL", "Modifying, INCONCLUSIVE", "Odd, INCONCLUSIVE"})
    void theForwardTaskMustSynchronise(String status, Status expected) {
        DtsTask forward = DtsTasks.of(FORWARD.job(), status, true, "Finished", FORWARD.source(), FORWARD.target());

        assertThat(auto(forward).statusBy(criterion)).isEqualTo(expected);
    }

    @Test
    void aTaskThatGoesBackAlreadyLeavesItOpen() {
        DtsTask elsewhere = back("Synchronizing", FORWARD.target(), DtsTasks.port(FORWARD.source(), "3399"));

        assertThat(auto(FORWARD).wayBack(new DtsWayBack(null, List.of(BACK))).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(auto(FORWARD)
                        .wayBack(new DtsWayBack(null, List.of(elsewhere)))
                        .statusBy(criterion))
                .isEqualTo(Status.PASS);
    }

    @Test
    void noReverseTaskIsCreatedForAMigrationTask() {
        DatabaseCase database = DatabaseCase.of(DtsReference.Type.MIGRATION, Engine.MYSQL, new Reverse.Auto())
                .wayBack(new DtsWayBack(null, List.of()));

        assertThat(database.statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void aForwardTaskThatDtsDoesNotKnowFails() {
        assertThat(auto(null).statusBy(criterion)).isEqualTo(Status.FAIL);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        for (DatabaseCase database : List.of(prepared(BACK), auto(FORWARD))) {
            assertThat(database.stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            for (EvidenceKind<?> kind : criterion.needs()) {
                assertThat(database.without(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
                assertThat(database.unread(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            }
        }
    }

    private static DatabaseCase prepared(DtsTask found) {
        return DatabaseCase.of(PREPARED).wayBack(new DtsWayBack(found, List.of()));
    }

    private static DatabaseCase auto(DtsTask forward) {
        return DatabaseCase.of(new Reverse.Auto()).task(forward).wayBack(new DtsWayBack(null, List.of()));
    }

    private static DtsTask back(String status, Endpoint source, Endpoint target) {
        return DtsTasks.of("jobback", status, true, null, source, target);
    }
}
