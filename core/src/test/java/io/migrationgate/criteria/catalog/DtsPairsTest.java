package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.catalog.DtsPairs.Support;
import io.migrationgate.plan.DtsReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DtsPairsTest {
    @ParameterizedTest
    @CsvSource({
        "MYSQL, MySQL, SYNC, SUPPORTED",
        "mysql, POLARDBX20, MIGRATION, SUPPORTED",
        "PostgreSQL, postgresql, SYNC, SUPPORTED",
        "Oracle, POLARDB_O, MIGRATION, SUPPORTED",
        "MONGODB, MONGODB, SYNC, SUPPORTED",
        "REDIS, REDIS, MIGRATION, SUPPORTED"
    })
    void aPairThatAPageListsIsSupported(String source, String target, DtsReference.Type type, Support expected) {
        assertThat(DtsPairs.of(source, target, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MONGODB, ORACLE, SYNC, UNSUPPORTED",
        "MYSQL, MONGODB, MIGRATION, UNSUPPORTED",
        "MARIADB, MONGODB, SYNC, UNSUPPORTED",
        "MONGODB, SomethingNew, SYNC, UNKNOWN",
        "SomethingNew, MONGODB, SYNC, UNKNOWN"
    })
    void ofMongoDbEverythingThatIsNotListedIsUnsupported(
            String source, String target, DtsReference.Type type, Support expected) {
        assertThat(DtsPairs.of(source, target, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Oracle, POLARDB_O, SYNC",
        "MARIADB, MYSQL, SYNC",
        "REDIS, MYSQL, SYNC",
        "MYSQL, REDIS, SYNC",
        "SomethingNew, MYSQL, SYNC"
    })
    void ofEveryOtherPairNothingIsConcluded(String source, String target, DtsReference.Type type) {
        assertThat(DtsPairs.of(source, target, type)).isEqualTo(Support.UNKNOWN);
    }

    @Test
    void everyRowNamesAnOfficialPage() {
        assertThat(DtsPairs.pages()).allMatch(page -> page.startsWith("https://help.aliyun.com/"));
    }
}
