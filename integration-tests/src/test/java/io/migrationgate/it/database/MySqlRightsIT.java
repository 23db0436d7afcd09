package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(MySqlFamilyServer.MYSQL)
class MySqlRightsIT extends MySqlFamilyRights {
    @Override
    MySqlFamilyServer started() throws Exception {
        return MySqlFamilyServer.mySql();
    }

    @Override
    String defaultRole(String role) {
        return "SET DEFAULT ROLE " + role + " TO " + ACCOUNT;
    }

    @Override
    String clientRight() {
        return "REPLICATION CLIENT";
    }

    @Override
    String accounts() {
        return "mysql.user";
    }

    @Test
    void theVersionIsTold() throws SQLException {
        account();
        assertThat(read().version()).isEqualTo("MySQL 8.0.15");
    }

    @Test
    void dynamicRights() throws SQLException {
        account("GRANT BACKUP_ADMIN, ROLE_ADMIN ON *.* TO " + ACCOUNT);
        assertThat(read().grants())
                .containsExactlyInAnyOrder(direct("BACKUP_ADMIN", "*.*"), direct("ROLE_ADMIN", "*.*"));
        judgedWithWhatIsNeeded().fails("more than needed: BACKUP_ADMIN on *.*, ROLE_ADMIN on *.*");
    }

    @Test
    void somebodyElsesPlace() throws SQLException {
        account("GRANT PROXY ON 'admin'@'%' TO " + ACCOUNT);
        assertThat(read().grants()).containsExactly(direct("PROXY", "'admin'@'%'"));
        judgedWithWhatIsNeeded().fails("more than needed: PROXY on 'admin'@'%'");
    }

    @Test
    void aRoleThatEverybodyHas() throws SQLException {
        server.run(
                "DROP ROLE IF EXISTS keeper",
                "CREATE ROLE keeper",
                "GRANT FILE ON *.* TO keeper",
                "SET GLOBAL mandatory_roles = 'keeper'");
        try {
            account();
            Grant inactive = new Grant("FILE", "*.*", Way.INACTIVE_ROLE, "keeper", false);
            assertThat(read().grants()).containsExactly(inactive);
            AccountRights own = asked().value(AccountRights.TOPIC, question(ACCOUNT));
            assertThat(own.grants()).containsExactly(inactive);
            judgedWithWhatIsNeeded().fails("more than needed: FILE on *.* by role keeper once it is set");
            server.run("SET GLOBAL activate_all_roles_on_login = ON");
            judged().fails("more than needed: FILE on *.* by role keeper");
        } finally {
            server.run(
                    "SET GLOBAL activate_all_roles_on_login = OFF",
                    "SET GLOBAL mandatory_roles = ''",
                    "DROP ROLE keeper");
        }
    }
}
