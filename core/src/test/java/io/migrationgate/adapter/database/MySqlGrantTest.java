package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.database.MySqlGrant.Kind;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlGrantTest {
    private static Grant direct(String right, String on, boolean grantable) {
        return new Grant(right, on, Way.DIRECT, null, grantable);
    }

    private static MySqlGrant read(String line) {
        return MySqlGrant.of(line).orElseThrow();
    }

    @Test
    void rightsOfMySql57AreQuotedOtherwise() {
        MySqlGrant grant = read("GRANT SELECT, REPLICATION SLAVE ON *.* TO 'dts'@'10.0.0.%' WITH GRANT OPTION");
        assertThat(grant.holder()).isEqualTo(new MySqlAccount("dts", "10.0.0.%"));
        assertThat(grant.grants())
                .containsExactly(direct("SELECT", "*.*", true), direct("REPLICATION SLAVE", "*.*", true));
    }

    @Test
    void rightsThatStandCloseTogether() {
        assertThat(read("GRANT BACKUP_ADMIN,BINLOG_ADMIN ON *.* TO `d`@`%`").grants())
                .containsExactly(direct("BACKUP_ADMIN", "*.*", false), direct("BINLOG_ADMIN", "*.*", false));
    }

    @Test
    void whatFollowsTheAccountMayHoldAHashAndIsNotTold() {
        MySqlGrant grant = read("GRANT RELOAD ON *.* TO `d`@`%` IDENTIFIED BY PASSWORD '*84AA GRANT OPTION'"
                + " REQUIRE SSL WITH MAX_QUERIES_PER_HOUR 5");
        assertThat(grant.grants()).containsExactly(direct("RELOAD", "*.*", false));
        assertThat(grant.toString()).doesNotContain("84AA");
    }

    @Test
    void aLimitDoesNotHideThatRightsMayBePassedOn() {
        assertThat(read("GRANT USAGE ON *.* TO `d`@`%` WITH MAX_QUERIES_PER_HOUR 5 GRANT OPTION")
                        .grants())
                .containsExactly(direct("USAGE", "*.*", true));
    }

    @Test
    void rolesOfBothProducts() {
        assertThat(read("GRANT `r`@`%`,`s`@`h` TO `d`@`%`").roles())
                .containsExactly(new MySqlAccount("r", "%"), new MySqlAccount("s", "h"));
        assertThat(read("GRANT `r` TO `d`@`%`").roles()).containsExactly(new MySqlAccount("r", ""));
        assertThat(read("GRANT `r` TO `d`@`%` WITH ADMIN OPTION").grants())
                .containsExactly(direct("ADMIN OPTION", "'r'", true));
    }

    @Test
    void rightsThatAreTakenAwayAgain() {
        MySqlGrant grant = read("REVOKE SELECT ON `orders`.* FROM `d`@`%`");
        assertThat(grant.kind()).isEqualTo(Kind.LESS);
        assertThat(grant.on()).isEqualTo("orders.*");
    }

    @Test
    void linesThatGiveNothing() {
        assertThat(read("SET DEFAULT ROLE `r` FOR `d`@`%`").kind()).isEqualTo(Kind.NOTHING);
        assertThat(read("GRANT USAGE ON *.* TO `d`@`%`").grants()).isEmpty();
    }

    @Test
    void rightsOnRoutines() {
        assertThat(read("GRANT EXECUTE, ALTER ROUTINE ON PROCEDURE `orders`.`p` TO `d`@`%`")
                        .grants())
                .containsExactly(direct("EXECUTE", "orders.p", false), direct("ALTER ROUTINE", "orders.p", false));
        assertThat(read("GRANT EXECUTE ON PACKAGE BODY `orders`.`p` TO `d`@`%`").grants())
                .containsExactly(direct("EXECUTE", "orders.p", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GRANT",
                "GRANT SELECT",
                "GRANT SELECT ON",
                "GRANT SELECT ON *.*",
                "GRANT SELECT ON *.* TO",
                "GRANT SELECT ON orders.* TO `d`@`%`",
                "GRANT SELECT ON `orders` TO `d`@`%`",
                "GRANT SELECT ON `orders.* TO `d`@`%`",
                "GRANT SELECT (`a`, ON `o`.`t` TO `d`@`%`",
                "GRANT , SELECT ON *.* TO `d`@`%`",
                "GRANT PROXY TO `d`@`%`",
                "GRANT `r`, TO `d`@`%`",
                "REVOKE SELECT ON *.* TO `d`@`%`",
                "DENY SELECT ON *.* TO `d`@`%`",
                "SET ROLE `r`",
            })
    void whatIsNotKnownIsNotRead(String line) {
        assertThat(MySqlGrant.of(line)).isEmpty();
    }

    @Test
    void whateverNamesSayTheyAreOnlyNames() {
        Random random = new Random(7);
        String signs = "ab`'\".*%_\\ ()@,GRANTOPIselctTFRMO";
        for (int i = 0; i < 2000; i++) {
            String schema = name(random, signs);
            String user = name(random, signs);
            String line =
                    "GRANT SELECT ON `" + schema.replace("`", "``") + "`.* TO `" + user.replace("`", "``") + "`@`%`";
            assertThat(MySqlGrant.of(line)).as(line).hasValueSatisfying(grant -> {
                assertThat(grant.holder()).isEqualTo(new MySqlAccount(user, "%"));
                assertThat(grant.grants()).containsExactly(direct("SELECT", MySqlGrant.plain(schema) + ".*", false));
            });
        }
    }

    private static String name(Random random, String signs) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            name.append(signs.charAt(random.nextInt(signs.length())));
        }
        return name.toString();
    }

    @Test
    void noLineThrows() {
        Random random = new Random(11);
        List<String> parts =
                List.of("GRANT", "SELECT", "ON", "TO", "FROM", "*", ".", ",", "(", ")", "@", "`a`", "'", "`", "PROXY");
        for (int i = 0; i < 5000; i++) {
            StringBuilder line = new StringBuilder("GRANT ");
            for (int j = random.nextInt(14); j > 0; j--) {
                line.append(parts.get(random.nextInt(parts.size()))).append(' ');
            }
            Optional<MySqlGrant> read = MySqlGrant.of(line.toString());
            assertThat(read.map(MySqlGrant::holder).isPresent()).isEqualTo(read.isPresent());
        }
    }

    @Test
    void rolesThatEverybodyHas() {
        assertThat(MySqlGrant.roles("`r`@`%`, s@localhost,t"))
                .hasValueSatisfying(roles -> assertThat(roles)
                        .containsExactly(
                                new MySqlAccount("r", "%"),
                                new MySqlAccount("s", "localhost"),
                                new MySqlAccount("t", "%")));
        assertThat(MySqlGrant.roles("r s")).isEmpty();
        assertThat(MySqlGrant.roles("")).isEmpty();
    }
}
