package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlServerTest {
    @ParameterizedTest
    @CsvSource({
        "8.0.36 MySQL Community Server - GPL, MySQL 8.0.36",
        "5.7.44-log Source distribution, MySQL 5.7.44",
        "8.0.35-27 Percona Server (GPL), MySQL 8.0.35",
        "11.4.5-MariaDB-log MariaDB Server, MariaDB 11.4.5",
        "10.6.16-MariaDB-1:10.6.16+maria~deb11 mariadb.org binary, MariaDB 10.6.16",
    })
    void productAndVersion(String told, String title) throws DatabaseTrouble {
        assertThat(MySqlServer.of(told).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.6.51 MySQL Community Server (GPL)",
                "10.3.39-MariaDB MariaDB Server",
                "5.7.25-TiDB-v6.5.0 TiDB Server",
                "eight",
                "",
                "8.0",
                "99999999999.0.0",
            })
    void whatCannotBeAskedIsRefused(String told) {
        assertThatThrownBy(() -> MySqlServer.of(told)).isInstanceOf(DatabaseTrouble.class);
    }

    @Test
    void whatAStrangerSaysOfItselfIsCutShort() {
        assertThatThrownBy(() -> MySqlServer.of("<b>" + "x".repeat(500)))
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.reason().arguments())
                                .allSatisfy(one -> assertThat(one.toString())
                                        .hasSizeLessThan(50)
                                        .doesNotContain("<")));
    }

    @Test
    void versionsAreCompared() throws DatabaseTrouble {
        MySqlServer server = MySqlServer.of("8.4.0 MySQL");
        assertThat(server.mySql(8, 2)).isTrue();
        assertThat(server.mySql(9, 0)).isFalse();
        assertThat(server.mariaDb(5, 0)).isFalse();
    }
}
