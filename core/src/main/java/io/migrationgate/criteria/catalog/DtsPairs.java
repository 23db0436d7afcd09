package io.migrationgate.criteria.catalog;

import static io.migrationgate.plan.DtsReference.Type.MIGRATION;
import static io.migrationgate.plan.DtsReference.Type.SYNC;

import io.migrationgate.plan.DtsReference;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows from which engine to which DTS carries changes, as far as an official page says so.
 *
 * <p>Engines are written as DTS names them in its replies, without case. Each row has the page that it was read on, below
 * {@code https://help.aliyun.com}. The page on MongoDB is complete: an engine that it lists neither as a source nor as a
 * target of MongoDB is not supported. Of every other pair nothing is concluded.
 */
final class DtsPairs {
    /** What the pages say of a pair. */
    enum Support {
        SUPPORTED,
        UNSUPPORTED,
        UNKNOWN
    }

    /**
     * Targets of one source.
     *
     * @param page where it stands
     */
    private record Row(String source, Set<DtsReference.Type> types, String page, Set<String> targets) {
        static Row of(String source, Set<DtsReference.Type> types, String page, String... targets) {
            return new Row(source, types, page, Set.of(targets));
        }
    }

    private static final Set<DtsReference.Type> BOTH = EnumSet.allOf(DtsReference.Type.class);
    private static final String GUIDE = "/en/dts/user-guide/";
    private static final String MYSQL = "/zh/dts/product-overview/mysql-series-as-source-or-target";
    private static final String MONGODB = "/zh/dts/product-overview/mongodb-as-source-or-target";

    private static final Set<Row> ROWS = Set.of(
            Row.of(
                    "mysql",
                    BOTH,
                    MYSQL,
                    "mysql",
                    "polardb",
                    "polardbx10",
                    "polardbx20",
                    "postgresql",
                    "oracle",
                    "adb30",
                    "greenplum",
                    "kafka",
                    "odps",
                    "tablestore",
                    "lindorm"),
            Row.of("mongodb", BOTH, MONGODB, "mongodb", "mysql", "polardb", "adb30", "greenplum", "kafka", "lindorm"),
            Row.of(
                    "postgresql",
                    EnumSet.of(MIGRATION),
                    "/en/rds/apsaradb-rds-for-postgresql/use-dts-to-migrate-data-between-apsaradb-rds-for-postgresql-instances",
                    "postgresql"),
            Row.of(
                    "postgresql",
                    EnumSet.of(SYNC),
                    "/en/rds/apsaradb-rds-for-postgresql/configure-one-way-synchronization-between-apsaradb-rds-for-postgresql-instances",
                    "postgresql"),
            Row.of(
                    "postgresql",
                    EnumSet.of(SYNC),
                    GUIDE
                            + "synchronize-data-from-an-apsaradb-rds-for-postgresql-instance-to-an-apsaradb-rds-for-mysql-instance",
                    "mysql"),
            Row.of(
                    "postgresql",
                    EnumSet.of(MIGRATION),
                    GUIDE + "migrate-data-from-user-created-postgresql-to-analyticdb-postgresql",
                    "greenplum"),
            Row.of(
                    "postgresql",
                    EnumSet.of(SYNC),
                    GUIDE
                            + "synchronize-data-from-a-self-managed-postgresql-database-to-an-analyticdb-for-postgresql-instance",
                    "greenplum"),
            Row.of(
                    "oracle",
                    EnumSet.of(MIGRATION),
                    GUIDE + "migrate-data-from-a-self-managed-oracle-database-to-a-polardb-for-oracle-cluster-2",
                    "polardb_o"),
            Row.of(
                    "oracle",
                    EnumSet.of(SYNC),
                    GUIDE + "synchronize-data-from-a-self-managed-oracle-database-to-a-polardb-for-mysql-cluster",
                    "polardb"),
            Row.of(
                    "oracle",
                    EnumSet.of(SYNC),
                    GUIDE + "synchronize-data-from-a-self-managed-oracle-database-to-a-polardb-x-v2-0-instance",
                    "polardbx20"),
            Row.of(
                    "oracle",
                    EnumSet.of(MIGRATION),
                    GUIDE + "migrate-data-from-a-self-managed-oracle-database-to-an-analyticdb-for-mysql-v3-0-cluster",
                    "adb30"),
            Row.of(
                    "redis",
                    EnumSet.of(MIGRATION),
                    GUIDE + "migrate-data-from-a-self-managed-redis-database-to-a-tair-instance",
                    "redis"),
            Row.of("redis", EnumSet.of(SYNC), "/en/redis/user-guide/overview-7/", "redis"));

    /** Engines that DTS names and that are no target above. */
    private static final Set<String> OTHERS =
            Set.of("mariadb", "mssql", "ads", "rocketmq", "datahub", "db2", "as400", "elk");

    private DtsPairs() {}

    /** Whether DTS carries changes from one engine to another by that kind of task. */
    static Support of(String source, String target, DtsReference.Type type) {
        String from = word(source);
        String to = word(target);
        boolean listed = ROWS.stream()
                .anyMatch(row -> row.source().equals(from)
                        && row.targets().contains(to)
                        && row.types().contains(type));
        if (listed) {
            return Support.SUPPORTED;
        }
        // That page lists MongoDB as a source and as a target to the end.
        boolean complete = from.equals("mongodb") || to.equals("mongodb");
        return complete && known(from) && known(to) ? Support.UNSUPPORTED : Support.UNKNOWN;
    }

    /** The pages that the rows were read on. */
    static Set<String> pages() {
        return ROWS.stream().map(row -> "https://help.aliyun.com" + row.page()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether DTS documents an engine of that name. */
    static boolean known(String engine) {
        String word = word(engine);
        return OTHERS.contains(word)
                || ROWS.stream().anyMatch(row -> row.targets().contains(word));
    }

    private static String word(String engine) {
        return engine.toLowerCase(Locale.ROOT);
    }
}
