package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlScopeTest {
    private static Grant on(String right, String on) {
        return new Grant(right, on, Way.DIRECT, null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "*.*, orders, true",
        "orders.*, orders, true",
        "ORDERS.*, orders, true",
        "orders.item, orders, false",
        "orders_eu.*, orders, false",
        "orders_eu.*, ordersXeu, true",
        "orders\\_eu.*, ordersXeu, false",
        "orders\\_eu.*, orders_eu, true",
        "ord%.*, orders, true",
        "`a.b`.*, a.b, true",
        "`a.b`.*, aXb, false",
        "`a``b`.*, a`b, true",
        "a.*, a.b, false",
    })
    void aRightOnASchemaCoversIt(String on, String schema, boolean covers) {
        assertThat(MySqlScope.covers(on("SELECT", on), schema)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "INSERT, *.*, true",
        "INSERT, orders.item(price), true",
        "INSERT, others.item, false",
        "SELECT, orders.*, false",
        "UPDATE, mysql.user, true",
        "SELECT, mysql.*, false",
        "SUPER, *.*, true",
        "REPLICATION SLAVE, *.*, false",
        "ROLE_ADMIN, *.*, true",
    })
    void whoCanChangeASchema(String right, String on, boolean changes) {
        assertThat(MySqlScope.changes(on(right, on), "orders")).isEqualTo(changes);
    }

    @Test
    void whoMayTakeAnothersPlaceCanDoWhatThatOneCan() {
        assertThat(MySqlScope.changes(on("PROXY", "'admin'@'%'"), "orders")).isTrue();
    }

    @Test
    void aPlaceThatIsNoSchemaIsNone() {
        assertThat(MySqlScope.touches(on("ADMIN OPTION", "'r'@'%'"), "orders")).isFalse();
    }
}
