package io.migrationgate.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.SourceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(MySqlFamilyServer.MYSQL)
class MySqlReadingsIT extends MySqlFamilyReadings {
    @Override
    MySqlFamilyServer started() throws Exception {
        return MySqlFamilyServer.mySql();
    }

    @Test
    void productAndVersion() {
        SourceSettings settings = asked.value(SourceSettings.TOPIC, shop());
        assertThat(settings.product()).isEqualTo("mysql");
        assertThat(settings.version()).isEqualTo("8.0.15");
        assertThat(settings.values()).containsEntry("gtid_mode", "OFF").containsKey("log_slave_updates");
    }
}
