package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.access.Credential;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.RowCounts.Rows;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts.Account;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads rows of a {@link MockOracle}: no statement of these was ever run by a real server. */
class OracleSessionTest {
    private static final DatabaseAddress ADDRESS =
            new DatabaseAddress(Engine.ORACLE, "db.example.com", 2484, "ORCL", Tls.VERIFY_FULL, "reader");

    private final MockOracle oracle =
            new MockOracle().row("FROM product_component_version", "19.0.0.0.0").row("'SESSION_USER'", "READER");

    private OracleSession session() throws DatabaseTrouble {
        TimeLimit limit = new TimeLimit(Clock.systemUTC(), Instant.now().plusSeconds(60));
        return new OracleSession(SqlConnection.of(oracle.connection(), limit), limit);
    }

    private static DatabaseQuestion question(String... accounts) {
        return DatabaseQuestion.at(ADDRESS).accounts(List.of(accounts));
    }

    @AfterEach
    void everyStatementOnlyReadsAndHasAllItsValues() {
        assertThat(oracle.onlyReads()).as(oracle.statements.toString()).isTrue();
        assertThat(oracle.bindsAll()).as(oracle.statements.toString()).isTrue();
    }

    @Test
    void rightsComeDirectlyByRolesByEverybodyAndByOwning() throws Exception {
        oracle.row("FROM dba_users WHERE username = ?", "OPEN", Instant.parse("2027-01-01T00:00:00Z"))
                .row("SELECT grantee, granted_role", "DTS", "LOGMINING", "NO", "YES")
                .row("SELECT grantee, granted_role", "LOGMINING", "INNER", "NO", "NO")
                .row("FROM dba_sys_privs WHERE (grantee", "DTS", "CREATE SESSION", "YES")
                .row("FROM dba_sys_privs WHERE (grantee", "INNER", "SELECT ANY TABLE", "NO")
                .row("FROM dba_tab_privs WHERE (grantee", "PUBLIC", "UPDATE", "ORDERS", "ITEM", null, "NO")
                .row("FROM dba_col_privs WHERE (grantee", "DTS", "UPDATE", "ORDERS", "ITEM", "PRICE", "NO")
                .row("FROM dba_objects", "DTS")
                .row("FROM v$pwfile_users", "DTS");
        AccountRights rights = session().rights(question("DTS"));
        assertThat(rights.version()).isEqualTo("Oracle 19.0.0.0.0");
        assertThat(rights.validUntil()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(rights.traits()).containsExactly(Trait.SUPERUSER);
        assertThat(rights.grants())
                .containsExactly(
                        new Grant("LOGMINING", "*.*", Way.DIRECT, null, false),
                        new Grant("INNER", "*.*", Way.ROLE, "LOGMINING", false),
                        new Grant("CREATE SESSION", "*.*", Way.DIRECT, null, true),
                        new Grant("SELECT ANY TABLE", "*.*", Way.ROLE, "INNER", false),
                        new Grant("UPDATE", "ORDERS.ITEM", Way.PUBLIC, null, false),
                        new Grant("UPDATE", "ORDERS.ITEM(PRICE)", Way.DIRECT, null, false),
                        new Grant("OWNER", "DTS.*", Way.OWNER, null, true),
                        new Grant("SYSDBA", "*.*", Way.DIRECT, null, false));
        assertThat(rights.unseen()).isEmpty();
    }

    @Test
    void aRoleThatIsNotEnabledAtLoginIsToldApart() throws Exception {
        oracle.row("FROM dba_users WHERE username = ?", "OPEN", null)
                .row("SELECT grantee, granted_role", "DTS", "ASLEEP", "NO", "NO")
                .row("SELECT grantee, granted_role", "ASLEEP", "INNER", "NO", "YES")
                .row("FROM dba_sys_privs WHERE (grantee", "INNER", "SELECT ANY TABLE", "NO")
                .nothing("FROM dba_tab_privs WHERE (grantee")
                .nothing("FROM dba_col_privs WHERE (grantee")
                .nothing("FROM dba_objects")
                .nothing("FROM v$pwfile_users");
        assertThat(session().rights(question("DTS")).grants())
                .containsExactly(
                        new Grant("ASLEEP", "*.*", Way.INACTIVE_ROLE, "ASLEEP", false),
                        new Grant("INNER", "*.*", Way.INACTIVE_ROLE, "INNER", false),
                        new Grant("SELECT ANY TABLE", "*.*", Way.INACTIVE_ROLE, "INNER", false));
    }

    @Test
    void aLockedAndExpiredAccountIsBoth() throws Exception {
        oracle.row("FROM dba_users WHERE username = ?", "EXPIRED & LOCKED", null);
        AccountRights rights = session().rights(question("DTS"));
        assertThat(rights.traits()).containsExactlyInAnyOrder(Trait.LOCKED, Trait.EXPIRED);
        assertThat(rights.unseen()).hasSize(6);
    }

    @Test
    void withoutTheDictionaryAnAccountSeesItself() throws Exception {
        oracle.row("FROM session_roles", "CONNECT")
                .row("FROM session_privs", "CREATE SESSION")
                .nothing("privs_recd");
        AccountRights rights = session().rights(question("READER"));
        assertThat(rights.grants()).extracting(Grant::right).containsExactly("CONNECT", "CREATE SESSION");
        assertThat(rights.unseen()).containsExactly(new Unseen("dba_users", "SELECT_CATALOG_ROLE"));
        assertThat(session().rights(question("DTS")).grants()).isEmpty();
        assertThat(session().rights(question("DTS")).unseen()).isNotEmpty();
    }

    @Test
    void anAccountThatIsNotThereIsASentence() {
        oracle.nothing("FROM dba_users WHERE username = ?");
        assertThatThrownBy(() -> session().rights(question("NOBODY"))).hasMessage("database.no-account");
    }

    @Test
    void settingsOfTheLogsAreRead() throws Exception {
        oracle.named(
                        "FROM v$database",
                        Map.of("log_mode", "ARCHIVELOG", "supplemental_log_data_pk", "YES", "force_logging", "NO"))
                .row("FROM v$archived_log", 691200L);
        SourceSettings settings = session().settings(question());
        assertThat(settings.values())
                .containsEntry("log_mode", "archivelog")
                .containsEntry("supplemental_log_data_pk", "yes");
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(8));
    }

    @Test
    void logsOfWhichNoneIsKeptHaveNoRetention() throws Exception {
        oracle.row("FROM v$archived_log", (Object) null);
        SourceSettings settings = session().settings(question());
        assertThat(settings.retention()).isNull();
        assertThat(settings.unseen()).containsExactly(new Unseen("v$database", "SELECT_CATALOG_ROLE"));
    }

    @Test
    void sessionsWriteWhenTheyHaveUndo() throws Exception {
        oracle.row("FROM v$session", "APP", 3L, 61L, 4L).row("FROM v$session", "LOOKS", 1L, null, null);
        assertThat(session().sessions(question()).sessions())
                .containsExactly(
                        new Sessions("APP", 3, Duration.ofSeconds(61), true), new Sessions("LOOKS", 1, null, false));
    }

    @Test
    void accountsWriteDirectlyOrByARole() throws Exception {
        oracle.row("WITH holders", "APP")
                .row("FROM dba_users ORDER BY", "APP", "LOCKED", "N")
                .row("FROM dba_users ORDER BY", "LOOKS", "OPEN", "N")
                .row("FROM dba_users ORDER BY", "OTHER", "OPEN", "N");
        assertThat(session().accounts(question("LOOKS")).accounts())
                .containsExactly(new Account("APP", true, true, false), new Account("LOOKS", false, false, false));
    }

    @Test
    void tablesAreCountedAndThoseThatMayNotBeAreNamed() throws Exception {
        oracle.row("SELECT owner, table_name FROM dba_tables", "ORDERS", "HIDDEN")
                .row("SELECT owner, table_name FROM dba_tables", "ORDERS", "ITEM")
                .row("FROM \"ORDERS\".\"ITEM\"", 42L);
        RowCounts rows = session().rows(question());
        assertThat(rows.tables()).containsExactly(new Rows("ORDERS.ITEM", 42));
        assertThat(rows.unseen()).containsExactly(new Unseen("ORDERS.HIDDEN", "SELECT on ORDERS.HIDDEN"));
        assertThat(rows.next()).isNull();
    }

    @Test
    void aNameWithAQuotationMarkIsNeverWrittenIntoAStatement() {
        oracle.row("SELECT owner, table_name FROM dba_tables", "ORDERS", "A\" WHERE 1=1 --");
        assertThatThrownBy(() -> session().rows(question())).hasMessage("database.no-answer");
        assertThat(oracle.statements).noneMatch(text -> text.contains("1=1"));
    }

    @Test
    void sequencesBeyondALongAreNamedNotCut() throws Exception {
        oracle.row("FROM dba_sequences", "ORDERS", "SMALL", 21L)
                .row("FROM dba_sequences", "ORDERS", "HUGE", "9999999999999999999999999999");
        SequenceValues values = session().sequences(question());
        assertThat(values.values()).containsExactly(new Value("ORDERS.SMALL", 21, null));
        assertThat(values.unseen()).extracting(Unseen::what).containsExactly("ORDERS.HUGE");
    }

    @Test
    void thePositionAndTheHeartbeatAreRead() throws Exception {
        oracle.row("SELECT current_scn", "987654321")
                .row("FROM all_tab_columns", "GATE", "BEAT", "AT", "TIMESTAMP(6) WITH TIME ZONE")
                .row("SYS_EXTRACT_UTC(MAX(\"AT\"))", Instant.parse("2026-12-01T10:00:00Z"));
        SourceProgress progress = session().progress(question().heartbeat("GATE.BEAT"));
        assertThat(progress.position()).isEqualTo("987654321");
        assertThat(progress.heartbeat()).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
    }

    @Test
    void hazardsAreCountedAndNamed() throws Exception {
        oracle.row("FROM dba_tab_columns WHERE", "ORDERS", "ITEM", "ID", "NUMBER", 22L, null, null, "N")
                .row("NOT EXISTS", "ORDERS", "LOG")
                .row("FROM dba_triggers", "ORDERS", "T1")
                .nothing("FROM dba_scheduler_jobs")
                .nothing("delete_rule")
                .nothing("logging = 'NO'")
                .nothing("FROM dba_external_tables")
                .row("FROM nls_database_parameters", "NLS_CHARACTERSET", "AL32UTF8");
        SchemaShape shape = session().schema(question());
        assertThat(shape.tables()).isEqualTo(1);
        assertThat(shape.hazards())
                .containsExactly(
                        new Hazard(Danger.NO_KEY, 1, List.of("ORDERS.LOG")),
                        new Hazard(Danger.TRIGGER, 1, List.of("ORDERS.T1")));
        assertThat(shape.defaults()).containsEntry("NLS_CHARACTERSET", "AL32UTF8");
        assertThat(shape.unseen()).isEmpty();
    }

    @Test
    void rowsOfACopyAreReadBack() throws Exception {
        oracle.row("FROM dba_constraints c JOIN", "ORDERS", "ITEM", "ID", "-")
                .row("SELECT * FROM \"ORDERS\".\"ITEM\"", 1L)
                .row("FROM dba_ind_columns", "ORDERS", "ITEM", "AT", "DATE")
                .row("CAST(MAX(\"AT\") AS TIMESTAMP)", Instant.parse("2026-11-30T00:00:00Z"));
        CopyLook look = session().copy(question());
        assertThat(look).isEqualTo(new CopyLook(Instant.parse("2026-11-30T00:00:00Z"), 2, 2, List.of()));
    }

    @Test
    void whatIsTooOldIsNotSupported() {
        MockOracle old = new MockOracle().row("FROM product_component_version", "11.2.0.4.0");
        TimeLimit limit = new TimeLimit(Clock.systemUTC(), Instant.now().plusSeconds(60));
        assertThatThrownBy(() -> new OracleSession(SqlConnection.of(old.connection(), limit), limit))
                .hasMessage("database.version");
    }

    @Test
    void onlyTcpsIsSpoken() {
        assertThat(OracleConnector.descriptor(ADDRESS))
                .isEqualTo("jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=db.example.com)(PORT=2484))"
                        + "(CONNECT_DATA=(SERVICE_NAME=ORCL))(SECURITY=(SSL_SERVER_DN_MATCH=ON)))");
        TimeLimit limit = new TimeLimit(Clock.systemUTC(), Instant.now().plusSeconds(60));
        assertThat(OracleConnector.options(Tls.REQUIRE, new Credential("u", "p", null), limit))
                .containsEntry("oracle.net.ssl_server_dn_match", "false")
                .containsKeys("oracle.net.CONNECT_TIMEOUT", "oracle.jdbc.ReadTimeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a)(PROTOCOL=TCP", "a b", "", "a\"", "a?x=y", "a/b"})
    void aHostOrServiceThatMeansMoreIsRefused(String word) {
        TimeLimit limit = new TimeLimit(Clock.systemUTC(), Instant.now().plusSeconds(5));
        for (DatabaseAddress address : List.of(
                new DatabaseAddress(Engine.ORACLE, word, 2484, "ORCL", Tls.VERIFY_FULL, "reader"),
                new DatabaseAddress(Engine.ORACLE, "localhost", 2484, word, Tls.VERIFY_FULL, "reader"))) {
            assertThatThrownBy(() -> new OracleConnector().open(address, new Credential("u", "p", null), limit))
                    .hasMessage("database.no-address");
        }
    }
}
