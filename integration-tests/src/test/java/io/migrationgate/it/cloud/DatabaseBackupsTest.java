package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows how RDS, DDS and R-kvstore list backups, and what each refuses. */
class DatabaseBackupsTest {
    private static final String LIST = "DescribeBackups";
    private static final Duration HOUR = Duration.ofHours(1);

    private final ProductClient rds = new ProductClient("2014-08-15");
    private final ProductClient mongo = new ProductClient("2015-12-01");
    private final ProductClient tair = new ProductClient("2015-01-01");

    @AfterEach
    void close() {
        rds.close();
        mongo.close();
        tair.close();
    }

    @Test
    void anRdsInstanceHasItsOwnBackupsAlone() throws Exception {
        rds.cloud.rds().backup("rm-1", HOUR);
        rds.cloud.rds().backup("rm-2", HOUR).put("BackupId", 7);

        JsonNode reply = rds.json(LIST, "DBInstanceId", "rm-2");

        assertThat(reply.at("/Items/Backup")).hasSize(1);
        assertThat(reply.at("/Items/Backup/0/BackupId").intValue()).isEqualTo(7);
        assertThat(reply.path("TotalRecordCount").intValue()).isEqualTo(1);
        assertThat(reply.path("PageRecordCount").intValue()).isEqualTo(1);
    }

    @Test
    void rdsTakesTimesToTheMinuteAndThreePageSizes() throws Exception {
        rds.cloud.rds().instance("rm-1").backup("rm-1", Duration.ofHours(30));
        String yesterday = Times.minuteFromNow(Duration.ofDays(-1));
        String now = Times.minuteFromNow(Duration.ZERO);

        assertThat(rds.json(LIST, "DBInstanceId", "rm-1", "StartTime", yesterday, "EndTime", now)
                        .at("/Items/Backup"))
                .isEmpty();
        assertThat(rds.refusal(LIST, "DBInstanceId", "rm-1", "StartTime", Times.fromNow(HOUR.negated())))
                .isEqualTo("400 InvalidStartTime.Format");
        assertThat(rds.refusal(LIST, "DBInstanceId", "rm-1", "StartTime", now, "EndTime", yesterday))
                .isEqualTo("400 InvalidParameterCombination");
        assertThat(rds.refusal(LIST, "DBInstanceId", "rm-1", "PageSize", "99"))
                .isEqualTo("403 InvalidMaxRecordsPerPage.Malformed");
        assertThat(rds.refusal(LIST, "DBInstanceId", "rm-1", "PageNumber", "0"))
                .isEqualTo("400 InvalidPageNumbers.Malformed");
        assertThat(rds.refusal(LIST)).isEqualTo("400 MissingParameter");
        assertThat(rds.refusal(LIST, "DBInstanceId", "rm-9")).isEqualTo("404 InvalidDBInstance.NotFound");
    }

    @Test
    void theThirtyFirstBackupStandsOnTheSecondPage() throws Exception {
        for (int i = 0; i < 31; i++) {
            rds.cloud.rds().backup("rm-1", HOUR.multipliedBy(i + 1));
        }

        JsonNode second = rds.json(LIST, "DBInstanceId", "rm-1", "PageNumber", "2");

        assertThat(second.at("/Items/Backup")).hasSize(1);
        assertThat(second.path("TotalRecordCount").intValue()).isEqualTo(31);
        assertThat(second.path("PageRecordCount").intValue()).isEqualTo(1);
    }

    @Test
    void aBackupThatFailedIsToldAsSuch() throws Exception {
        rds.cloud.rds().backup("rm-1", HOUR).put("BackupStatus", "Failed").put("IsAvail", 0);

        assertThat(rds.json(LIST, "DBInstanceId", "rm-1", "BackupStatus", "Success")
                        .at("/Items/Backup"))
                .isEmpty();
        assertThat(rds.json(LIST, "DBInstanceId", "rm-1").at("/Items/Backup")).hasSize(1);
    }

    @Test
    void mongoSaysWithAFlagWhetherABackupIsAvailable() throws Exception {
        mongo.cloud.mongoDb().backup("dds-1", HOUR);
        mongo.cloud.mongoDb().instance("dds-2");

        JsonNode backup = mongo.json(LIST, "DBInstanceId", "dds-1").at("/Backups/Backup/0");

        assertThat(backup.path("IsAvail").isBoolean()).isTrue();
        assertThat(mongo.json(LIST, "DBInstanceId", "dds-2").at("/Backups/Backup"))
                .isEmpty();
        assertThat(mongo.refusal(LIST, "DBInstanceId", "dds-1", "PageSize", "40"))
                .isEqualTo("400 InvalidPageSize.Malformed");
    }

    @Test
    void mongoListsWhatWasRestoredSinceAFullHourOfTheLastWeek() throws Exception {
        String action = "DescribeRestoreDBInstanceList";
        mongo.cloud.mongoDb().restored("dds-1", "dds-drill", Duration.ofDays(2));
        String since = Times.fromNow(Duration.ofDays(-3)).replaceAll("T(\\d\\d):.*", "T$1:00:00Z");

        JsonNode reply = mongo.json(action, "DBInstanceId", "dds-1", "CreationTimeAfter", since);

        assertThat(reply.at("/DBInstances/DBInstance/0/DBInstanceId").textValue())
                .isEqualTo("dds-drill");
        assertThat(mongo.refusal(action, "DBInstanceId", "dds-1")).isEqualTo("400 MissingParameter");
        assertThat(mongo.refusal(
                        action, "DBInstanceId", "dds-1", "CreationTimeAfter", since.replace(":00:00Z", ":30:00Z")))
                .isEqualTo("400 InvalidParameter");
        assertThat(mongo.refusal(action, "DBInstanceId", "dds-1", "CreationTimeAfter", "2020-01-01T00:00:00Z"))
                .isEqualTo("400 InvalidParameter");
    }

    @Test
    void redisWantsBothTimes() throws Exception {
        tair.cloud.tair().backup("r-1", HOUR);
        String from = Times.minuteFromNow(Duration.ofDays(-1));
        String to = Times.minuteFromNow(Duration.ofMinutes(1));

        JsonNode reply = tair.json(LIST, "InstanceId", "r-1", "StartTime", from, "EndTime", to);

        assertThat(reply.at("/Backups/Backup/0/BackupId").isNumber()).isTrue();
        assertThat(tair.refusal(LIST, "InstanceId", "r-1", "EndTime", to)).isEqualTo("400 MissingParameter");
        assertThat(tair.refusal(LIST, "InstanceId", "r-1", "StartTime", from)).isEqualTo("400 MissingParameter");
        assertThat(tair.refusal(LIST, "InstanceId", "r-1", "StartTime", from, "EndTime", to, "PageSize", "10"))
                .isEqualTo("400 InvalidPageSize.Malformed");
    }

    @Test
    void numbersCanBeWrittenAsTextsAndFieldsLeftOut() throws Exception {
        rds.cloud.rds().backup("rm-1", HOUR);
        rds.cloud.rewrites().of(LIST, Rewrites.scalarsAsTexts()).of(LIST, Rewrites.without("TotalRecordCount"));

        JsonNode reply = rds.json(LIST, "DBInstanceId", "rm-1");

        assertThat(reply.path("PageNumber").textValue()).isEqualTo("1");
        assertThat(reply.at("/Items/Backup/0/IsAvail").textValue()).isEqualTo("1");
        assertThat(reply.has("TotalRecordCount")).isFalse();
    }
}
