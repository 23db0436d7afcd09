package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(MySqlFamilyServer.MARIADB)
class MariaDbRightsIT extends MySqlFamilyRights {
    @Override
    MySqlFamilyServer started() throws Exception {
        return MySqlFamilyServer.mariaDb();
    }

    @Override
    String defaultRole(String role) {
        return "SET DEFAULT ROLE " + role + " FOR " + ACCOUNT;
    }

    @Override
    String clientRight() {
        return "BINLOG MONITOR";
    }

    @Override
    String accounts() {
        return "mysql.global_priv";
    }

    @Test
    void theVersionIsTold() throws SQLException {
        account();
        assertThat(read().version()).isEqualTo("MariaDB 11.4.5");
    }

    @Test
    void whatEverybodyWasGranted() throws SQLException {
        account();
        server.run("GRANT UPDATE ON orders.* TO PUBLIC");
        try {
            assertThat(read().grants()).containsExactly(new Grant("UPDATE", "orders.*", Way.PUBLIC, null, false));
            judgedWithWhatIsNeeded().fails("more than needed: UPDATE on orders.* as everybody");
        } finally {
            server.run("REVOKE UPDATE ON orders.* FROM PUBLIC");
        }
    }

    @Test
    void rightsThatOnlyMariaDbHas() throws SQLException {
        account("GRANT DELETE HISTORY ON orders.* TO " + ACCOUNT, "GRANT READ_ONLY ADMIN ON *.* TO " + ACCOUNT);
        assertThat(read().grants())
                .containsExactlyInAnyOrder(direct("DELETE HISTORY", "orders.*"), direct("READ_ONLY ADMIN", "*.*"));
        judgedWithWhatIsNeeded()
                .failsNaming("more than needed: ", "DELETE HISTORY on orders.*", "READ_ONLY ADMIN on *.*");
    }
}
