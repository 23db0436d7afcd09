package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DtsPrivilegesTest {
    private static final Instant LATER = Cases.NOW.plus(Duration.ofDays(30));
    private static final List<String> MYSQL = List.of(
            "REPLICATION SLAVE on *.*",
            "REPLICATION CLIENT on *.*",
            "CREATE on *.*",
            "SELECT on orders.*",
            "SHOW VIEW on orders.*");
    private static final List<String> MONGODB = List.of("READ on orders", "READ on admin", "READ on local");
    private static final List<String> REDIS = List.of("PSYNC on ~*", "REPLCONF on ~*", "@READ on ~*");
    private static final List<String> ORACLE = Stream.concat(
                    Stream.of(
                            "CREATE SESSION on *",
                            "SELECT ANY TABLE on *",
                            "SELECT ANY TRANSACTION on *",
                            "LOGMINING on *"),
                    Stream.of(
                                    "LOG",
                                    "LOGFILE",
                                    "ARCHIVED_LOG",
                                    "PARAMETER",
                                    "DATABASE",
                                    "ACTIVE_INSTANCES",
                                    "INSTANCE",
                                    "LOGMNR_CONTENTS")
                            .map(view -> "SELECT on SYS.V_$" + view))
            .toList();
    private static final List<String> POSTGRESQL = List.of("SELECT on public.*", "USAGE on schema public");

    private final DtsPrivileges criterion = new DtsPrivileges();

    private static DatabaseCase database(Engine engine) {
        return DatabaseCase.of(DtsReference.Type.SYNC, engine, new Reverse.None());
    }

    private static Grant grant(String text, Way way, String via, boolean grantable) {
        int on = text.indexOf(" on ");
        return new Grant(text.substring(0, on), text.substring(on + 4), way, via, grantable);
    }

    private static List<Grant> grants(List<String> texts) {
        return texts.stream().map(text -> grant(text, Way.DIRECT, null, false)).toList();
    }

    private static AccountRights rights(String version, List<Grant> grants, Instant until, Trait... traits) {
        return new AccountRights("dts_repl", version, Set.of(traits), until, grants, List.of());
    }

    private static AccountRights healthy(Engine engine) {
        return switch (engine) {
            case MYSQL -> rights("MySQL 8.0.15", grants(MYSQL), null);
            case POSTGRESQL -> rights("PostgreSQL 15.6", grants(POSTGRESQL), null, Trait.REPLICATION);
            case ORACLE -> rights("Oracle 19.0", grants(ORACLE), null);
            case MONGODB -> rights("MongoDB 6.0.1", grants(MONGODB), null);
            case REDIS -> rights("Redis 7.0.1", grants(REDIS), null);
        };
    }

    private Finding judged(Engine engine, AccountRights rights) {
        return database(engine).with(DatabaseEvidence.REPLICATION, rights).judgedBy(criterion);
    }

    private void assertWrong(Engine engine, AccountRights rights, String... said) {
        Finding finding = judged(engine, rights);
        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(finding)).contains(said);
    }

    private static AccountRights more(AccountRights rights, Grant grant) {
        List<Grant> grants = new ArrayList<>(rights.grants());
        grants.add(grant);
        return new AccountRights(
                rights.account(), rights.version(), rights.traits(), rights.validUntil(), grants, rights.unseen());
    }

    private static AccountRights less(AccountRights rights, Grant grant) {
        List<Grant> grants = new ArrayList<>(rights.grants());
        grants.remove(grant);
        return new AccountRights(
                rights.account(), rights.version(), rights.traits(), rights.validUntil(), grants, rights.unseen());
    }

    private static AccountRights with(AccountRights rights, Trait... traits) {
        Set<Trait> all = new HashSet<>(rights.traits());
        all.addAll(Arrays.asList(traits));
        return new AccountRights(
                rights.account(), rights.version(), all, rights.validUntil(), rights.grants(), rights.unseen());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void exactlyWhatIsDocumentedIsEnough(Engine engine) {
        assertThat(judged(engine, healthy(engine)).status()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noNeededRightMayBeMissing(Engine engine) {
        AccountRights rights = healthy(engine);
        int failed = 0;
        for (Grant grant : rights.grants()) {
            Status status = judged(engine, less(rights, grant)).status();
            failed += status == Status.FAIL ? 1 : 0;
        }
        assertThat(failed)
                .as("one way in is enough for Redis, all rights are needed elsewhere")
                .isEqualTo(engine == Engine.REDIS ? 1 : rights.grants().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MYSQL      | SUPER | *.*",
                "MYSQL      | GRANT OPTION | *.*",
                "MYSQL      | SYSTEM_VARIABLES_ADMIN | *.*",
                "MYSQL      | INSERT | orders.items",
                "MYSQL      | UPDATE | orders.items(price)",
                "MYSQL      | SELECT | mysql.*",
                "MYSQL      | SELECT | ord%.*",
                "MYSQL      | SELECT | `orders.old`.*",
                "MYSQL      | SELECT | `or``ders`.*",
                "MYSQL      | ALL PRIVILEGES | orders.*",
                "POSTGRESQL | INSERT | public.items",
                "POSTGRESQL | CREATE | schema public",
                "POSTGRESQL | MEMBER | pg_write_all_data",
                "POSTGRESQL | MEMBER | pg_execute_server_program",
                "POSTGRESQL | EXECUTE | function pg_catalog.pg_read_file",
                "POSTGRESQL | SUPERUSER | *.*",
                "POSTGRESQL | SELECT | pg_catalog.pg_authid",
                "ORACLE     | DROP ANY TABLE | *",
                "ORACLE     | INSERT | LEDGER.ENTRIES",
                "MONGODB    | READWRITE | orders",
                "MONGODB    | ROOT | admin",
                "MONGODB    | USERADMINANYDATABASE | admin",
                "MONGODB    | READ | other",
                "REDIS      | @ALL | ~*",
                "REDIS      | @DANGEROUS | ~*",
                "REDIS      | CONFIG | ~*",
                "REDIS      | FLUSHALL | ~*"
            })
    void aRightMoreIsNamedWithItsWay(Engine engine, String right, String on) {
        AccountRights rights = healthy(engine);
        assertWrong(engine, more(rights, new Grant(right, on, Way.DIRECT, null, false)), right + " on " + on);
        assertWrong(
                engine,
                more(rights, new Grant(right, on, Way.ROLE, "admins", false)),
                right + " on " + on + " by role admins");
        assertWrong(
                engine,
                more(rights, new Grant(right, on, Way.OWNER, null, false)),
                right + " on " + on + " as its owner");
    }

    @Test
    void aRightThatMayBePassedOnIsTooMuch() {
        AccountRights rights = more(
                less(healthy(Engine.MYSQL), grants(MYSQL).get(3)), grant("SELECT on orders.*", Way.DIRECT, null, true));

        assertWrong(Engine.MYSQL, rights, "may be passed on: SELECT on orders.*");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trait.class,
            names = {"LOCKED", "EXPIRED", "NO_LOGIN", "NO_PASSWORD"})
    void anAccountThatCannotLogInOrThatAnybodyCanIsWrong(Trait trait) {
        for (Engine engine : Engine.values()) {
            assertWrong(engine, with(healthy(engine), trait), "dts_repl");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Trait.class,
            names = {"CREATE_ROLE", "CREATE_DATABASE", "BYPASS_ROW_SECURITY"})
    void anAttributeMoreIsTooMuch(Trait trait) {
        assertWrong(
                Engine.POSTGRESQL,
                with(healthy(Engine.POSTGRESQL), trait),
                "more than needed: " + trait.name().replace('_', ' ').toUpperCase(Locale.ROOT));
    }

    @Test
    void whatIsWideMustEndByItself() {
        List<Grant> dba = List.of(new Grant("SELECT ANY TABLE", "*", Way.ROLE, "DBA", false));

        assertWrong(
                Engine.POSTGRESQL,
                rights("PostgreSQL 15.6", List.of(), null, Trait.SUPERUSER),
                "SUPERUSER is wide, and nothing ends it");
        assertThat(judged(Engine.POSTGRESQL, rights("PostgreSQL 15.6", List.of(), LATER, Trait.SUPERUSER))
                        .status())
                .isEqualTo(Status.PASS);
        assertWrong(Engine.ORACLE, rights("Oracle 19.0", dba, null), "DBA is wide, and nothing ends it");
        assertThat(judged(Engine.ORACLE, rights("Oracle 19.0", dba, LATER)).status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void aPasswordThatEndedIsWrong() {
        assertWrong(
                Engine.POSTGRESQL,
                rights("PostgreSQL 15.6", List.of(), Cases.NOW, Trait.SUPERUSER),
                "the password of dts_repl ended at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT | items.*     | USAGE | schema items  | PASS",
                "SELECT | items.*     | USAGE | schema *      | PASS",
                "SELECT | old items.* | USAGE | schema old items | PASS",
                "SELECT | items.*     | USAGE | schema other  | FAIL",
                "SELECT | items.*     | USAGE | sequence items.* | FAIL",
                "SELECT | *.*         | USAGE | schema *      | PASS",
                "SELECT | sequence items.* | USAGE | schema items | FAIL",
                "SELECT | new table items.* | USAGE | schema items | FAIL"
            })
    void tablesAreReadInASchemaThatMayBeUsed(String right, String on, String use, String of, Status expected) {
        List<Grant> grants =
                List.of(new Grant(right, on, Way.DIRECT, null, false), new Grant(use, of, Way.PUBLIC, null, false));

        assertThat(judged(Engine.POSTGRESQL, rights("PostgreSQL 15.6", grants, null, Trait.REPLICATION))
                        .status())
                .isEqualTo(expected);
    }

    @Test
    void whatEverybodyMayReadInASchemaThatMayNotBeUsedCountsForNothing() {
        Grant everybodys = grant("SELECT on extension.*", Way.PUBLIC, null, false);

        assertThat(judged(Engine.POSTGRESQL, more(healthy(Engine.POSTGRESQL), everybodys))
                        .status())
                .isEqualTo(Status.PASS);
        assertThat(judged(Engine.POSTGRESQL, rights("PostgreSQL 15.6", List.of(everybodys), null, Trait.REPLICATION))
                        .status())
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void namesOfMariaDbCountAndARoleIsAWayToo() {
        List<Grant> grants = new ArrayList<>(grants(MYSQL.subList(2, 5)));
        grants.add(grant("REPLICATION SLAVE on *.*", Way.ROLE, "replicas", false));
        grants.add(grant("BINLOG MONITOR on *.*", Way.DIRECT, null, false));

        assertThat(judged(Engine.MYSQL, rights("MariaDB 11.4.5", grants, null)).status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void aRoleThatMustBeSetFirstGivesNothingThatIsNeeded() {
        List<Grant> grants = new ArrayList<>(grants(MYSQL.subList(1, 5)));
        grants.add(grant(MYSQL.get(0), Way.INACTIVE_ROLE, "replicas", false));

        assertThat(judged(Engine.MYSQL, rights("MySQL 8.0.36", grants, null)).status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void theWorstOfManyRightsIsNamed() {
        AccountRights rights = healthy(Engine.MYSQL);
        for (int at = 0; at < 30; at++) {
            rights = more(rights, grant("INSERT on orders.item" + at, Way.DIRECT, null, false));
        }
        rights = more(rights, grant("SUPER on *.*", Way.DIRECT, null, false));

        assertThat(judged(Engine.MYSQL, rights).observed().toString()).contains("SUPER", "rights.more");
    }

    @Test
    void aRoleThatMustBeSetFirstGivesTooMuch() {
        Grant superuser = grant("SUPER on *.*", Way.INACTIVE_ROLE, "keeper", false);

        assertThat(judged(Engine.MYSQL, more(healthy(Engine.MYSQL), superuser)).status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void rightsOnSomeTablesLeaveItOpen() {
        AccountRights rights = more(
                less(healthy(Engine.MYSQL), grants(MYSQL).get(3)),
                grant("SELECT on orders.items", Way.DIRECT, null, false));

        assertThat(judged(Engine.MYSQL, rights).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "`orders`.*, PASS",
        "`orders`.old, INCONCLUSIVE",
        "`orders.old`.*, FAIL",
        "`or``ders`.*, FAIL",
        "`orders`.`old.*`, INCONCLUSIVE"
    })
    void quotesTellANameFromOneThatBeginsAlike(String on, Status expected) {
        AccountRights rights = more(
                less(healthy(Engine.MYSQL), grants(MYSQL).get(3)), new Grant("SELECT", on, Way.DIRECT, null, false));

        assertThat(judged(Engine.MYSQL, rights).status()).isEqualTo(expected);
    }

    @Test
    void whatEverybodyMayOnAFreshServerIsLetBe() {
        AccountRights rights = healthy(Engine.POSTGRESQL);
        for (String usual :
                List.of("CONNECT on database orders", "TEMPORARY on database orders", "USAGE on schema x")) {
            rights = more(rights, grant(usual, Way.PUBLIC, null, false));
        }

        assertThat(judged(Engine.POSTGRESQL, rights).status()).isEqualTo(Status.PASS);
        assertWrong(
                Engine.POSTGRESQL,
                more(rights, grant("CREATE on schema public", Way.PUBLIC, null, false)),
                "CREATE on schema public as everybody");
    }

    @Test
    void whatTheDocumentedRolesOfMongoDbGiveIsNoSurplus() {
        AccountRights rights = healthy(Engine.MONGODB);
        for (String action :
                List.of("FIND on orders.*", "LISTINDEXES on orders.system.js", "CHANGESTREAM on local.*")) {
            rights = more(rights, grant(action, Way.ROLE, null, false));
        }

        assertThat(judged(Engine.MONGODB, rights).status()).isEqualTo(Status.PASS);
        assertWrong(
                Engine.MONGODB, more(rights, grant("INSERT on orders.*", Way.ROLE, null, false)), "INSERT on orders.*");
    }

    @Test
    void anAccountOfOracleOwnsItsOwnSchema() {
        AccountRights rights = more(healthy(Engine.ORACLE), grant("OWNER on DTS_REPL.*", Way.OWNER, null, true));

        assertThat(judged(Engine.ORACLE, rights).status()).isEqualTo(Status.PASS);
    }

    @Test
    void anOldRedisHasNoAccounts() {
        AccountRights rights = rights("Redis 5.0.14", grants(List.of("@ALL on ~*")), null);

        assertThat(judged(Engine.REDIS, rights).status()).isEqualTo(Status.PASS);
        assertThat(DatabaseCase.said(judged(Engine.REDIS, rights))).contains("Redis 5.0.14 knows no accounts");
    }

    @Test
    void whatMayNotBeLookedAtLeavesItOpen() {
        for (Engine engine : Engine.values()) {
            AccountRights rights = healthy(engine);
            AccountRights part = new AccountRights(
                    rights.account(),
                    rights.version(),
                    rights.traits(),
                    null,
                    rights.grants(),
                    List.of(new Unseen("mysql.user", "SELECT")));
            Finding finding = judged(engine, part);

            assertThat(finding.status()).isEqualTo(Status.INCONCLUSIVE);
            assertThat(DatabaseCase.said(finding)).contains("not allowed to look at mysql.user, which takes SELECT");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasNotFoundIsMissingOnlyWhereAllCouldBeLookedAt(Engine engine) {
        AccountRights healthy = healthy(engine);
        List<Unseen> unseen = List.of(new Unseen("accounts", "more"));
        AccountRights nothing = new AccountRights("dts_repl", healthy.version(), Set.of(), null, List.of(), unseen);
        AccountRights much = more(nothing, grant("SUPER on x", Way.DIRECT, null, false));

        assertThat(judged(engine, nothing).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(DatabaseCase.said(judged(engine, nothing)))
                .contains("not allowed to look at accounts", "not found: ")
                .doesNotContain("missing");
        assertThat(judged(engine, much).status()).as("what is seen is too much").isEqualTo(Status.FAIL);
    }

    @Test
    void anAccountThatNobodyNamesOrThatTheApplicationUsesIsWrong() {
        DatabaseCase nobody = database(Engine.MYSQL).accounts(Database.Accounts.NONE);
        DatabaseCase shared = database(Engine.MYSQL)
                .accounts(new Database.Accounts("dts_repl", List.of("DTS_REPL"), List.of(), null, null))
                .with(DatabaseEvidence.REPLICATION, healthy(Engine.MYSQL));

        assertThat(nobody.statusBy(criterion)).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(shared.judgedBy(criterion))).contains("dts_repl is an account of the application");
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        DatabaseCase database = database(Engine.MYSQL);

        assertThat(database.statusBy(criterion)).isEqualTo(Status.PASS);
        assertThat(database.stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(database.without(DatabaseEvidence.REPLICATION).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(database.unread(DatabaseEvidence.REPLICATION).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }
}
