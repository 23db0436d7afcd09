package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SequenceValues.Value;
import io.migrationgate.evidence.SourceSettings;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(MySqlFamilyServer.MARIADB)
class MariaDbReadingsIT extends MySqlFamilyReadings {
    @Override
    MySqlFamilyServer started() throws Exception {
        return MySqlFamilyServer.mariaDb();
    }

    @Test
    void productAndVersion() {
        SourceSettings settings = asked.value(SourceSettings.TOPIC, shop());
        assertThat(settings.product()).isEqualTo("mariadb");
        assertThat(settings.version()).isEqualTo("11.4.5");
        assertThat(settings.values()).containsKeys("gtid_strict_mode", "log_slave_updates");
    }

    @Test
    void aLimitInBytesEndsWhatIsKept() throws SQLException {
        server.run("SET GLOBAL max_binlog_total_size = 1000000000");
        try {
            assertThat(asked.value(SourceSettings.TOPIC, shop()).retention()).isNull();
        } finally {
            server.run("SET GLOBAL max_binlog_total_size = 0");
        }
    }

    @Test
    void sequences() throws SQLException {
        server.run("CREATE OR REPLACE SEQUENCE shop.tickets START WITH 500 CACHE 10");
        try {
            assertThat(asked.value(SequenceValues.TOPIC, shop()).values())
                    .contains(new Value("shop.tickets", 500, null));
            assertThat(asked.value(SchemaShape.TOPIC, shop()).hazards())
                    .contains(new Hazard(
                            Danger.UNSUPPORTED, 2, List.of("shop.fleeting (MEMORY)", "shop.tickets (SEQUENCE)")));
        } finally {
            server.run("DROP SEQUENCE shop.tickets");
        }
    }
}
